import { Column, Key } from "@lao/subgraph/column";
import { ImportedFact } from "@lao/subgraph/source";
import { Entity, Property } from "@mikro-orm/decorators/legacy";
import { Directive, ObjectType } from "type-graphql";

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

	@Property({ type: "string", columnType: "text", index: true })
	commissionedByCode!: string;

	@Property({ type: "string", columnType: "text", index: true })
	conductedByCode!: string;

	/** Computed by the table from `issues`. */
	@Property({ type: "boolean", columnType: "boolean" })
	hasIssues!: boolean;
}
