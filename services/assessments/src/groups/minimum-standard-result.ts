import { property } from "@lao/subgraph/grouping";
import { groupedBy } from "@lao/subgraph/groups";
import { Indicator } from "../indicator.ts";
import { indicatorById } from "../loaders/indicator.ts";
import { MinimumStandardResult } from "../minimum-standard-result.ts";
import { lao, laoCount, resultDimensions, serviceArea } from "./dimensions.ts";

export const MinimumStandardResultGrouped = groupedBy({
	entity: MinimumStandardResult,
	joins: { lao },
	dimensions: {
		...resultDimensions(),
		serviceArea,
		indicator: {
			type: () => Indicator,
			description: "Indicator the result was measured by (ตัวชี้วัด)",
			value: property("indicatorId"),
			record: (id, request) => request.load(indicatorById, id),
		},
	},
	distinct: { laoCount },
	measures: {
		percent: {
			description: "Score in percent of the largest number of points (ร้อยละของคะแนนเต็ม)",
			value: (column) => `100 * ${column("score")} / nullif(${column("maximum")}, 0)`,
		},
	},
	shares: {
		sharePassing: {
			description:
				"Percent of the results that met the standard among those that say so or not (ร้อยละที่ผ่านมาตรฐานขั้นต่ำ)",
			value: property("isMet"),
		},
	},
});
