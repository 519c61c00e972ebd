import { property } from "@lao/subgraph/grouping";
import { groupedBy } from "@lao/subgraph/groups";
import { AssessmentResult } from "../assessment-result.ts";
import { bandSql, LpaBand, leastPass } from "../lpa-band.ts";
import { framework, lao, laoCount, resultDimensions } from "./dimensions.ts";

export const AssessmentResultGrouped = groupedBy({
	entity: AssessmentResult,
	joins: { lao },
	dimensions: {
		...resultDimensions(),
		framework: framework(),
		band: {
			type: () => LpaBand,
			description: "Band of the published total (ระดับผลการประเมิน)",
			value: (column) => bandSql(column("publishedTotal")),
		},
	},
	distinct: { laoCount },
	measures: {
		publishedTotal: {
			description: "Total in percent as published, whatever its formula (ร้อยละรวมที่เผยแพร่)",
			value: property("publishedTotal"),
		},
	},
	shares: {
		sharePassing: {
			description: `Percent of the published totals that reach the ${leastPass} percent of a pass (ร้อยละที่ผ่านเกณฑ์)`,
			value: (column) => `${column("publishedTotal")} >= ${leastPass}`,
		},
	},
});
