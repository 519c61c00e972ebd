import { DecimalScalar } from "@lao/subgraph/scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { LaoType } from "./lao-type.stub.ts";

@ObjectType()
abstract class CoverageCounts {
	@Field(() => Int, {
		description:
			"Number of active LAOs, Bangkok left out, that a result is expected of (จำนวนที่คาดหวัง)",
	})
	expected!: number;

	@Field(() => Int, {
		description: "Number of them with at least one result in the round (จำนวนที่มีผล)",
	})
	held!: number;

	@Field(() => DecimalScalar, {
		description: "Held in percent of expected, two decimals; null where none is expected (ร้อยละ)",
		nullable: true,
	})
	share!: string | null;
}

@ObjectType({
	description:
		"How many LAOs have a result in a round: of an observed round only observed bodies are expected, of a generated one all, as active today (ความครอบคลุมของข้อมูล)",
})
export class RoundCoverage extends CoverageCounts {
	roundId!: string;
}

@ObjectType({ description: "Coverage of a round among LAOs of one kind (ความครอบคลุมตามประเภท)" })
export class TypeCoverage extends CoverageCounts {
	@Field(() => LaoType, { description: "Kind of the bodies today (ประเภท อปท.)" })
	type!: LaoType;
}

@ObjectType({
	description: "Coverage of a round among LAOs of one province (ความครอบคลุมรายจังหวัด)",
})
export class ProvinceCoverage extends CoverageCounts {
	provinceCode!: string;
}
