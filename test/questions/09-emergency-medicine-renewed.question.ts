import type { Question } from "./question.ts";

export default {
	asks: "How did PAO Songkhla's emergency medical cooperation go on after 2565?",
	query: `{
		lao(id: "2900101") {
			shortNameTh
			agreements(role: HOST) {
				totalCount
				nodes {
					signedOn status instrument statedPartyCount
					serviceArea { code }
					renewalOf { signedOn }
					renewedBy { signedOn }
					renewalChain { signedOn }
					source { document }
				}
			}
		}
	}`,
	data: {
		lao: {
			shortNameTh: "อบจ.สงขลา",
			agreements: {
				totalCount: 2,
				nodes: [
					{
						signedOn: "2025-09-25",
						status: "SIGNED",
						instrument: "MOU",
						statedPartyCount: 5,
						serviceArea: { code: "QUALITY_OF_LIFE" },
						renewalOf: { signedOn: "2022-04-29" },
						renewedBy: null,
						renewalChain: [{ signedOn: "2022-04-29" }, { signedOn: "2025-09-25" }],
						source: {
							document: "https://www.naewna.com/local/916801; http://bankaonews.com/?p=175206",
						},
					},
					{
						signedOn: "2022-04-29",
						status: "RENEWED",
						instrument: "MOU",
						statedPartyCount: 3,
						serviceArea: { code: "QUALITY_OF_LIFE" },
						renewalOf: null,
						renewedBy: { signedOn: "2025-09-25" },
						renewalChain: [{ signedOn: "2022-04-29" }, { signedOn: "2025-09-25" }],
						source: { document: "https://gallery.songkhlapao.go.th/photo/5481" },
					},
				],
			},
		},
	},
} satisfies Question;
