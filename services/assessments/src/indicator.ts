import { Column, FilterColumn, Key } from "@lao/subgraph/column";
import { DecimalScalar } from "@lao/subgraph/scalars";
import { ImportedFact } from "@lao/subgraph/source";
import { Entity } from "@mikro-orm/decorators/legacy";
import { ID, Int, ObjectType } from "type-graphql";
import { IndicatorLevel } from "./indicator-level.ts";
import { LaoType } from "./lao-type.stub.ts";

@Entity({ tableName: "indicator" })
@ObjectType({ description: "What one round measures, and by how many points (ตัวชี้วัด)" })
export class Indicator extends ImportedFact {
	@Key("Identifier of the indicator: round, then dimension or number (รหัสตัวชี้วัด)")
	id!: string;

	@Column(() => Int, { description: "Buddhist-era year of the round (ปี พ.ศ.)" })
	yearBE!: number;

	@Column(() => IndicatorLevel, { description: "Fineness of the indicator (ระดับของตัวชี้วัด)" })
	level!: IndicatorLevel;

	@Column(() => String, {
		description: "Number of the indicator in its round; null for a whole dimension (ตัวชี้วัดที่)",
		nullable: true,
	})
	number!: string | null;

	@Column(() => String, { description: "Thai name of the indicator (ชื่อตัวชี้วัดภาษาไทย)" })
	nameTh!: string;

	@Column(() => String, { description: "English name of the indicator (ชื่อตัวชี้วัดภาษาอังกฤษ)" })
	nameEn!: string;

	@Column(() => [LaoType], {
		description:
			"Kinds of body for which the source shows the indicator; empty where it names none (ประเภท อปท.)",
	})
	laoTypes!: LaoType[];

	@Column(() => Boolean, {
		description:
			"False for a pilot indicator, which does not count towards the total; null where not stated (นับคะแนน)",
		nullable: true,
	})
	isCounted!: boolean | null;

	@Column(() => DecimalScalar, {
		description: "Largest number of points; null where not stated (คะแนนเต็ม)",
		nullable: true,
	})
	maximum!: string | null;

	@FilterColumn(() => ID, { description: "Identifier of the assessment round (รหัสรอบการประเมิน)" })
	roundId!: string;

	@FilterColumn(() => ID, {
		description: "Identifier of the dimension (รหัสด้านที่ประเมิน)",
		nullable: true,
	})
	dimensionId!: string | null;

	@FilterColumn(() => ID, { description: "Code of the service area (รหัสด้านบริการ)", nullable: true })
	serviceAreaCode!: string | null;
}
