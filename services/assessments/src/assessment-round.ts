import { Column, Key } from "@lao/subgraph/column";
import { ImportedFact } from "@lao/subgraph/source";
import { Entity, Property } from "@mikro-orm/decorators/legacy";
import { Directive, Int, ObjectType } from "type-graphql";
import { RoundStatus, YearKind } from "./round-status.ts";

@Entity({ tableName: "assessment_round" })
@Directive(`@key(fields: "id")`)
@ObjectType({ description: "One year's run of an assessment framework (รอบการประเมิน)" })
export class AssessmentRound extends ImportedFact {
	@Key("Identifier of the round: framework and year, such as lpa-2563 (รหัสรอบการประเมิน)")
	id!: string;

	@Column(() => String, { description: "Thai name of the round (ชื่อรอบการประเมินภาษาไทย)" })
	nameTh!: string;

	@Column(() => String, { description: "English name of the round (ชื่อรอบการประเมินภาษาอังกฤษ)" })
	nameEn!: string;

	@Column(() => Int, { description: "Buddhist-era year that names the round (ปี พ.ศ.)" })
	yearBE!: number;

	@Column(() => YearKind, { description: "Kind of year that names the round (ประเภทของปี)" })
	yearKind!: YearKind;

	@Column(() => Int, {
		description:
			"Buddhist-era year whose work is judged, by the rule that LPA of a year judges the year before; null where no rule is known (ปีที่ถูกประเมิน)",
		nullable: true,
	})
	judgedYearBE!: number | null;

	@Column(() => RoundStatus, { description: "What is known of the round (สถานะรอบการประเมิน)" })
	status!: RoundStatus;

	@Property({ type: "string", columnType: "text", index: true })
	frameworkCode!: string;
}
