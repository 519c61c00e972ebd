import { Column, Key } from "@lao/subgraph/column";
import { DecimalScalar } from "@lao/subgraph/scalars";
import { ImportedFact } from "@lao/subgraph/source";
import { Entity, Property } from "@mikro-orm/decorators/legacy";
import { Int, ObjectType } from "type-graphql";

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

	@Property({ type: "string", columnType: "text", index: true })
	laoId!: string;

	@Property({ type: "string", columnType: "text", index: true })
	provinceCode!: string;

	@Property({ type: "string", columnType: "text", index: true })
	roundId!: string;

	@Property({ type: "string", columnType: "text", nullable: true })
	indicatorId!: string | null;

	@Property({ type: "string", columnType: "text" })
	serviceAreaCode!: string;
}
