import { DecimalScalar } from "@lao/subgraph/scalars";
import { Field, Int, ObjectType } from "type-graphql";

@ObjectType({ description: "Place of one result among comparable ones (ลำดับเมื่อเทียบกับกลุ่ม)" })
export class Standing {
	@Field(() => DecimalScalar, {
		description: "Value that is compared (ค่าที่นำมาเทียบ)",
	})
	value!: string;

	@Field(() => Int, {
		description:
			"Rank from the highest value, 1 for the first; equal values share a rank and the next one is left out, as in competitions (อันดับ)",
	})
	rank!: number;

	@Field(() => Int, {
		description: "Number of results of the group, this one included (จำนวนในกลุ่ม)",
	})
	of!: number;

	@Field(() => DecimalScalar, {
		description:
			"Percentile rank: lower values plus half of the equal ones, this one included, in percent of the group, two decimals; alone in its group a result stands at 50 (เปอร์เซ็นไทล์)",
	})
	percentile!: string;

	@Field(() => DecimalScalar, {
		description: "Mean of the group, this result included, two decimals (ค่าเฉลี่ยของกลุ่ม)",
	})
	groupMean!: string;

	@Field(() => DecimalScalar, {
		description: "Value less the mean of the group as stated (ผลต่างจากค่าเฉลี่ย)",
	})
	difference!: string;
}
