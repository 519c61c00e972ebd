import { Column, FilterColumn, Key } from "@lao/subgraph/column";
import { DateScalar } from "@lao/subgraph/scalars";
import { ImportedFact } from "@lao/subgraph/source";
import { Entity } from "@mikro-orm/decorators/legacy";
import { Directive, ID, ObjectType } from "type-graphql";

@Entity({ tableName: "cooperation_survey" })
@Directive(`@key(fields: "id")`)
@ObjectType({
	description: "Campaign that asks provinces for the agreements of their LAOs (การสำรวจความร่วมมือ)",
})
export class CooperationSurvey extends ImportedFact {
	@Key(
		"Identifier of the survey: cooperation- and the year it was sent, Buddhist era (รหัสการสำรวจ)",
	)
	id!: string;

	@Column(() => String, { description: "Thai title of the survey (ชื่อการสำรวจ)" })
	titleTh!: string;

	@Column(() => String, {
		description: "English title of the survey, our translation (ชื่อภาษาอังกฤษ)",
	})
	titleEn!: string;

	@Column(() => String, {
		description: "Purpose of the survey in one line, our summary (วัตถุประสงค์โดยสรุป)",
		nullable: true,
	})
	purposeSummary!: string | null;

	@Column(() => DateScalar, { description: "Day the survey was sent out (วันที่เริ่มสำรวจ)" })
	launchedOn!: string;

	@Column(() => String, {
		description: "Day the survey was sent out as written, Buddhist era (วันที่เริ่มสำรวจ พ.ศ.)",
	})
	launchedOnTextBE!: string;

	@Column(() => DateScalar, {
		description: "Last day to answer the survey (กำหนดส่ง)",
		nullable: true,
	})
	deadline!: string | null;

	@Column(() => String, {
		description: "Last day to answer as written, Buddhist era (กำหนดส่ง พ.ศ.)",
		nullable: true,
	})
	deadlineTextBE!: string | null;

	@Column(() => [String], {
		description:
			"Entries below the table of the form, who reports; telephone numbers are never stored (ช่องท้ายแบบสำรวจ)",
	})
	formFooterTh!: string[];

	@FilterColumn(() => ID, { description: "Code of the agency (รหัสหน่วยงาน)" })
	agencyCode!: string;
}
