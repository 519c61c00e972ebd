import { DecimalScalar } from "@lao/subgraph/scalars";
import { type ClassType, Field, Int, ObjectType } from "type-graphql";
import { AssessmentResult } from "../assessment-result.ts";
import { MinimumStandardResult } from "../minimum-standard-result.ts";

/** A result beside the one before it. */
export interface Change<Result> {
	previous: Result;
	difference: string | null;
	yearsBetween: number;
}

function changeOf<Result extends object>(
	result: ClassType<Result>,
	difference: string,
): ClassType<Change<Result>> {
	@ObjectType(`${result.name}Change`, {
		description: `Change from the earlier ${result.name} of the same body (การเปลี่ยนแปลงจากรอบก่อน)`,
	})
	class ResultChange implements Change<Result> {
		@Field(() => result, {
			description: "Last earlier result of the body (ผลรอบก่อน)",
		})
		previous!: Result;

		@Field(() => DecimalScalar, { nullable: true, description: difference })
		difference!: string | null;

		@Field(() => Int, {
			description: "Number of years from that result to this one (จำนวนปีที่ห่างกัน)",
		})
		yearsBetween!: number;
	}
	return ResultChange;
}

export const AssessmentResultChange = changeOf(
	AssessmentResult,
	"Published total less that of the earlier result, exact; null where either has none (ผลต่าง)",
);
export const MinimumStandardResultChange = changeOf(
	MinimumStandardResult,
	"Points in percent of the maximum less those of the earlier result, each rounded to two decimals; null where either has none (ผลต่าง)",
);
