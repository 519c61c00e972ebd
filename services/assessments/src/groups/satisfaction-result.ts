import { property } from "@lao/subgraph/grouping";
import { groupedBy } from "@lao/subgraph/groups";
import { SatisfactionInstrument, SatisfactionScale } from "../satisfaction-instrument.ts";
import { SatisfactionOverall } from "../satisfaction-overall.ts";
import { SatisfactionResult } from "../satisfaction-result.ts";
import { leastRespondents } from "../suppression.ts";
import { lao, laoCount, resultDimensions } from "./dimensions.ts";

export const SatisfactionResultGrouped = groupedBy({
	entity: SatisfactionResult,
	joins: { lao, overall: { entity: SatisfactionOverall, from: "id", to: "resultId" } },
	dimensions: {
		...resultDimensions(),
		instrument: {
			type: () => SatisfactionInstrument,
			description: "Way in which citizens were asked (เครื่องมือประเมิน)",
			value: property("instrument"),
		},
		scale: {
			type: () => SatisfactionScale,
			description: "Scale on which satisfaction is stated (มาตรวัด)",
			value: property("scale"),
		},
		assessorTh: {
			type: () => String,
			description: "Thai name of the assessor (ผู้ประเมิน)",
			value: property("assessorTh"),
		},
	},
	distinct: { laoCount },
	measures: {
		percent: {
			description:
				"Mean of the published percents of a result's aspects, in percent (ร้อยละความพึงพอใจ)",
			value: property("percent", "overall"),
		},
		meanOfFive: {
			description: "Mean of a result's aspects on the scale from 1 to 5 (ค่าเฉลี่ยความพึงพอใจ)",
			value: property("meanOfFive", "overall"),
		},
		respondents: {
			description: "Number of people asked (จำนวนผู้ตอบ)",
			value: property("respondents"),
		},
	},
	protection: {
		// Without a number or an instrument a result is comparable with no other.
		holds: (column) =>
			`${column("respondents")} >= ${leastRespondents} and ${column("instrument")} is not null`,
		reason: `fewer than ${leastRespondents} people answered, or their number or the instrument is not stated (จำนวนที่ปกปิด)`,
	},
	comparability: {
		dimension: "instrument",
		property: "instrument",
		reason: "Satisfaction measured by different instruments is not comparable",
	},
});
