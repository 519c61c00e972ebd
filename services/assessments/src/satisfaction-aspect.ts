import { Column, Key } from "@lao/subgraph/column";
import { DecimalScalar } from "@lao/subgraph/scalars";
import { Entity, Property } from "@mikro-orm/decorators/legacy";
import { Field, Int, ObjectType } from "type-graphql";

@Entity({ tableName: "satisfaction_aspect" })
@ObjectType({
	description: "Aspect or service that a satisfaction result rates (ด้านหรือบริการที่ประเมินความพึงพอใจ)",
})
export class SatisfactionAspect {
	@Key("Identifier of the aspect: result and place in it (รหัสด้านที่ประเมิน)")
	id!: string;

	@Column(() => Int, { description: "Place of the aspect in the result, from 1 (ลำดับ)" })
	place!: number;

	@Column(() => String, {
		description: "Thai name of the aspect or service as written (ชื่อด้านหรือบริการ)",
	})
	nameTh!: string;

	@Column(() => DecimalScalar, {
		description: "Mean on the scale from 1 to 5; null on another scale (ค่าเฉลี่ย)",
		nullable: true,
	})
	meanOfFive!: string | null;

	@Column(() => DecimalScalar, {
		description: "Percent as published; null where not stated (ร้อยละที่เผยแพร่)",
		nullable: true,
	})
	percent!: string | null;

	@Column(() => Int, {
		description: "Number of people satisfied; null on another scale (จำนวนผู้พอใจ)",
		nullable: true,
	})
	satisfiedCount!: number | null;

	@Column(() => Int, {
		description: "Number of people who ask to improve; null on another scale (จำนวนผู้เห็นควรปรับปรุง)",
		nullable: true,
	})
	improveCount!: number | null;

	@Column(() => String, {
		description: "Level in Thai as written; null where not stated (ระดับความพึงพอใจ)",
		nullable: true,
	})
	levelTh!: string | null;

	/** Set where the aspect is told: the number of people stands with its result. */
	@Field(() => Boolean, {
		description:
			"True when the values are withheld because fewer than 5 people answered (ปกปิดข้อมูล)",
	})
	isSuppressed!: boolean;

	@Property({ type: "string", columnType: "text", index: true })
	resultId!: string;

	@Property({ type: "string", columnType: "text" })
	laoId!: string;

	@Property({ type: "string", columnType: "text" })
	importRun!: string;
}
