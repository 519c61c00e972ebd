import { groupedBy } from "@lao/subgraph/groups";
import { AssessmentResult } from "../assessment-result.ts";
import { Dimension } from "../dimension.ts";
import { DimensionScore } from "../dimension-score.ts";
import { dimensionById } from "../loaders/framework.ts";
import { framework, lao, laoCount, resultDimensions } from "./dimensions.ts";

export const DimensionScoreGrouped = groupedBy({
	entity: DimensionScore,
	joins: { lao, result: { entity: AssessmentResult, from: "resultId", to: "id" } },
	dimensions: {
		dimension: {
			type: () => Dimension,
			description: "Dimension the score is for (ด้านที่ประเมิน)",
			value: (column) => column("dimensionId"),
			record: (id, request) => request.load(dimensionById, id),
		},
		...resultDimensions("result"),
		framework: framework("result"),
	},
	distinct: { laoCount },
	measures: {
		percent: {
			description:
				"Percent of the dimension: points over maximum where both are stated, else as published (ร้อยละของด้าน)",
			value: (column) =>
				`coalesce(100 * ${column("points")} / nullif(${column("maximum")}, 0), ${column("publishedPercent")})`,
		},
	},
});
