import type { Question } from "./question.ts";

export default {
	asks: "What do we know of the letter of 26 March 2567 that bears no number, and what does it pass on?",
	query: `{
		circular(id: "มท08/unnumbered/2567-03-26") {
			number serial dateIssued
			relations { kind to { id isHeld urgency { code nameTh } dateIssued agency { code } } assessmentRound { id } }
			contacts { kind isPersonal value withheldReason }
		}
	}`,
	data: {
		circular: {
			number: null,
			serial: null,
			dateIssued: "2024-03-26",
			relations: [
				{ kind: "ANNOUNCES", to: null, assessmentRound: { id: "minimum-standards-2567" } },
				...["ENCLOSES", "FORWARDS"].map((kind) => ({
					kind,
					to: {
						id: "นร0107/2200/2567",
						isHeld: false,
						urgency: { code: "004", nameTh: "ด่วนที่สุด" },
						dateIssued: "2024-03-14",
						agency: { code: "นร01" },
					},
					assessmentRound: null,
				})),
			],
			// Two office lines and two personal mobiles in the body, an office line and the
			// department's mailbox at the foot: only the mailbox is given.
			contacts: [
				{ kind: "PHONE", isPersonal: false, value: null, withheldReason: "NOT_REPRODUCED" },
				{ kind: "PHONE", isPersonal: true, value: null, withheldReason: "PERSONAL_DATA" },
				{ kind: "PHONE", isPersonal: false, value: null, withheldReason: "NOT_REPRODUCED" },
				{ kind: "EMAIL", isPersonal: false, value: "saraban@dla.go.th", withheldReason: null },
			],
		},
	},
} satisfies Question;
