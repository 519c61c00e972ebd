import { Column, FilterColumn, Key } from "@lao/subgraph/column";
import { DecimalScalar } from "@lao/subgraph/scalars";
import { Entity, Property } from "@mikro-orm/decorators/legacy";
import { ID, ObjectType } from "type-graphql";

@Entity({ tableName: "dimension_score" })
@ObjectType({ description: "Score of one dimension within a result (คะแนนรายด้าน)" })
export class DimensionScore {
	@Key("Identifier of the score: result and number of the dimension (รหัสคะแนนรายด้าน)")
	id!: string;

	@Column(() => DecimalScalar, {
		description: "Points in the dimension; null where not stated (คะแนนที่ได้)",
		nullable: true,
	})
	points!: string | null;

	@Column(() => DecimalScalar, {
		description: "Largest number of points in the dimension; null where not stated (คะแนนเต็ม)",
		nullable: true,
	})
	maximum!: string | null;

	@Column(() => DecimalScalar, {
		description: "Percent of the dimension as published; null where not stated (ร้อยละที่เผยแพร่)",
		nullable: true,
	})
	publishedPercent!: string | null;

	@FilterColumn(() => ID, { description: "Identifier of the result (รหัสผลการประเมิน)" })
	resultId!: string;

	@FilterColumn(() => ID, { description: "Identifier of the dimension (รหัสด้านที่ประเมิน)" })
	dimensionId!: string;

	@FilterColumn(() => ID, { description: "Permanent identifier of the body (รหัสถาวรของ อปท.)" })
	laoId!: string;

	@Property({ type: "string", columnType: "text" })
	importRun!: string;

	/** Computed by the table from the run. */
	@FilterColumn(() => Boolean, {
		description: "True when the record was generated, not observed (ข้อมูลสังเคราะห์)",
	})
	isSynthetic!: boolean;
}
