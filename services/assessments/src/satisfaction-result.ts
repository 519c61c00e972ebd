import { Column, FilterColumn, Key } from "@lao/subgraph/column";
import { ImportedFact } from "@lao/subgraph/source";
import { Entity } from "@mikro-orm/decorators/legacy";
import { ID, Int, ObjectType } from "type-graphql";
import { SatisfactionInstrument, SatisfactionScale } from "./satisfaction-instrument.ts";

@Entity({ tableName: "satisfaction_result" })
@ObjectType({
	description:
		"Result of one survey of citizens' satisfaction with one LAO (ผลความพึงพอใจของประชาชน)",
})
export class SatisfactionResult extends ImportedFact {
	@Key("Identifier of the result: year, body and instrument (รหัสผลความพึงพอใจ)")
	id!: string;

	@Column(() => Int, {
		description: "Buddhist-era year of the survey; null where not stated (ปี พ.ศ.)",
		nullable: true,
	})
	yearBE!: number | null;

	@Column(() => SatisfactionInstrument, {
		description: "Way in which citizens were asked; null where not stated (เครื่องมือประเมิน)",
		nullable: true,
	})
	instrument!: SatisfactionInstrument | null;

	@Column(() => String, {
		description: "Thai name of the assessor; null where not stated (ผู้ประเมิน)",
		nullable: true,
	})
	assessorTh!: string | null;

	@Column(() => Int, {
		description: "Number of people asked; null where not stated (จำนวนผู้ตอบ)",
		nullable: true,
	})
	respondents!: number | null;

	@Column(() => SatisfactionScale, {
		description: "Scale on which satisfaction is stated (มาตรวัด)",
	})
	scale!: SatisfactionScale;

	@Column(() => Boolean, {
		description: "True when numbers of the source contradict each other (ข้อมูลขัดแย้งกัน)",
	})
	isContradictory!: boolean;

	@FilterColumn(() => ID, { description: "Permanent identifier of the body (รหัสถาวรของ อปท.)" })
	laoId!: string;

	@FilterColumn(() => ID, { description: "Code of the province (รหัสจังหวัด)" })
	provinceCode!: string;

	@FilterColumn(() => ID, {
		description: "Identifier of the assessment round (รหัสรอบการประเมิน)",
		nullable: true,
	})
	roundId!: string | null;
}
