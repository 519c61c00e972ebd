import type { Question } from "./question.ts";

export default {
	asks: "Which agreements do we know from Lamphun and from Udon Thani, with whom, and what is left unsaid?",
	query: `{
		lamphun: province(code: "51") { agreements { nodes { signedOn instrument host { id } } } }
		udon: province(code: "41") {
			agreements { nodes { statedPartyCount host { shortNameTh } issues { code } } }
		}
	}`,
	data: {
		lamphun: {
			agreements: {
				nodes: [
					{ signedOn: "2022-07-18", instrument: "MOA", host: { id: "2510101" } },
					{ signedOn: "2021-12-29", instrument: "MOU", host: { id: "2510101" } },
				],
			},
		},
		udon: {
			agreements: {
				nodes: [
					{
						statedPartyCount: 50,
						host: { shortNameTh: "ทน.อุดรธานี" },
						// Fifty partners stated and none named; the provincial office signs too; the address is cut short.
						issues: [
							{ code: "PARTNERS_UNNAMED" },
							{ code: "PARTNER_COUNT_DIFFERS" },
							{ code: "NON_LAO_PARTY" },
							{ code: "ADDRESS_CUT_SHORT" },
						],
					},
				],
			},
		},
	},
} satisfies Question;
