import { Column, FilterColumn, Key } from "@lao/subgraph/column";
import { DecimalScalar } from "@lao/subgraph/scalars";
import { ImportedFact } from "@lao/subgraph/source";
import { Entity } from "@mikro-orm/decorators/legacy";
import { ID, Int, ObjectType } from "type-graphql";

@Entity({ tableName: "minimum_standard_result" })
@ObjectType({
	description: "Result of one LAO in one area of the minimum standards (ผลการประเมินมาตรฐานขั้นต่ำ)",
})
export class MinimumStandardResult extends ImportedFact {
	@Key("Identifier of the result: round, body and area (รหัสผลมาตรฐานขั้นต่ำ)")
	id!: string;

	@Column(() => Int, { description: "Buddhist-era year of the round (ปี พ.ศ.)" })
	yearBE!: number;

	@Column(() => DecimalScalar, {
		description: "Points in the area; null where not stated (คะแนนที่ได้)",
		nullable: true,
	})
	score!: string | null;

	@Column(() => DecimalScalar, {
		description: "Largest number of points in the area; null where not stated (คะแนนเต็ม)",
		nullable: true,
	})
	maximum!: string | null;

	@Column(() => Boolean, {
		description: "Whether the body met the standard; null where not stated (ผ่านมาตรฐานขั้นต่ำ)",
		nullable: true,
	})
	isMet!: boolean | null;

	@FilterColumn(() => ID, { description: "Permanent identifier of the body (รหัสถาวรของ อปท.)" })
	laoId!: string;

	@FilterColumn(() => ID, { description: "Code of the province (รหัสจังหวัด)" })
	provinceCode!: string;

	@FilterColumn(() => ID, { description: "Identifier of the assessment round (รหัสรอบการประเมิน)" })
	roundId!: string;

	@FilterColumn(() => ID, { description: "Identifier of the indicator (รหัสตัวชี้วัด)", nullable: true })
	indicatorId!: string | null;

	@FilterColumn(() => ID, { description: "Code of the service area (รหัสด้านบริการ)" })
	serviceAreaCode!: string;
}
