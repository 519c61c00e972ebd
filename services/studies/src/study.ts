import { Column, FilterColumn, Key } from "@lao/subgraph/column";
import { ImportedFact } from "@lao/subgraph/source";
import { Entity, Property } from "@mikro-orm/decorators/legacy";
import { Directive, ID, ObjectType } from "type-graphql";

@Entity({ tableName: "study" })
@Directive(`@key(fields: "id")`)
@ObjectType({
	description:
		"Study of how public services are run, with its contents and proposals (รายงานการศึกษา)",
})
export class Study extends ImportedFact {
	@Key("Identifier of the study, such as participation-2567 (รหัสการศึกษา)")
	id!: string;

	@Column(() => String, {
		description: "Thai title of the study, by the rule given in `titles` (ชื่อการศึกษาภาษาไทย)",
	})
	titleTh!: string;

	@Column(() => String, { description: "English title of the study, ours (ชื่อการศึกษาภาษาอังกฤษ)" })
	titleEn!: string;

	@Property({ type: "string", columnType: "text", nullable: true, index: true })
	headNameTh!: string | null;

	@Property({ type: "string", columnType: "text", nullable: true, index: true })
	headAcademicTitleTh!: string | null;

	@FilterColumn(() => ID, {
		description: "Code of the agency that commissioned the study (รหัสหน่วยงานผู้ว่าจ้าง)",
	})
	commissionedByCode!: string;

	@FilterColumn(() => ID, {
		description: "Code of the agency that conducted the study (รหัสผู้ดำเนินการ)",
	})
	conductedByCode!: string;

	/** Computed by the table from `issues`. */
	@FilterColumn(() => Boolean, {
		description: "True when any issue stands beside the record (มีข้อสังเกต)",
	})
	hasIssues!: boolean;
}
