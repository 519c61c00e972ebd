import { DecimalScalar } from "@lao/subgraph/scalars";
import { Field, ObjectType } from "type-graphql";
import { LpaBand } from "./lpa-band.ts";
import { TotalFormula } from "./total-formula.ts";

@ObjectType({ description: "Total of a result computed here by a named formula (คะแนนรวมที่คำนวณ)" })
export class ComputedTotal {
	@Field(() => TotalFormula, {
		description: "Formula of the total (สูตรคำนวณ)",
	})
	formula!: TotalFormula;

	@Field(() => String, {
		description: "Formula of the total in words (คำอธิบายสูตรคำนวณ)",
	})
	formulaText!: string;

	@Field(() => DecimalScalar, {
		description:
			"Value of the total in percent, two decimals, rounded half up; null where numbers are missing (ร้อยละ)",
		nullable: true,
	})
	value!: string | null;

	@Field(() => String, {
		description: "Reason why there is no value; null where there is one (เหตุที่คำนวณไม่ได้)",
		nullable: true,
	})
	missingReason!: string | null;

	@Field(() => Boolean, {
		description:
			"Whether the value equals the published total at the published number of decimals; null where either is missing (ตรงกับที่เผยแพร่)",
		nullable: true,
	})
	agreesWithPublished!: boolean | null;

	@Field(() => LpaBand, {
		description: "Band of this computed value; null where there is none (ระดับผลตามสูตรนี้)",
		nullable: true,
	})
	band!: LpaBand | null;
}
