import { Column, FilterColumn, Key } from "@lao/subgraph/column";
import { ImportedFact } from "@lao/subgraph/source";
import { Entity } from "@mikro-orm/decorators/legacy";
import { Directive, ID, ObjectType } from "type-graphql";

@Entity({ tableName: "agency" })
@Directive(`@key(fields: "code")`)
@ObjectType({ description: "Public body that issues official letters or leads work (หน่วยงาน)" })
export class Agency extends ImportedFact {
	@Key("Code of the agency: the letters and first digits of its letter numbers (รหัสหน่วยงาน)")
	code!: string;

	@Column(() => String, { description: "Thai name of the agency (ชื่อหน่วยงานภาษาไทย)" })
	nameTh!: string;

	@Column(() => String, { description: "English name of the agency (ชื่อหน่วยงานภาษาอังกฤษ)" })
	nameEn!: string;

	@FilterColumn(() => ID, {
		description: "Code of the agency above (รหัสหน่วยงานต้นสังกัด)",
		nullable: true,
	})
	parentCode!: string | null;

	@FilterColumn(() => ID, { description: "Code of the province (รหัสจังหวัด)", nullable: true })
	provinceCode!: string | null;
}
