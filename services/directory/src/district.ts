import { Column, Key } from "@lao/subgraph/column";
import { ImportedFact } from "@lao/subgraph/source";
import { Entity, Property } from "@mikro-orm/decorators/legacy";
import { Directive, ObjectType } from "type-graphql";

@Entity({ tableName: "district" })
@Directive(`@key(fields: "code")`)
@ObjectType({ description: "District of a province (อำเภอ)" })
export class District extends ImportedFact {
	@Key("Four-digit geocode of the district (รหัสอำเภอ)")
	code!: string;

	@Column(() => String, { description: "Thai name of the district (ชื่ออำเภอภาษาไทย)" })
	nameTh!: string;

	@Column(() => String, {
		description: "English name of the district (ชื่ออำเภอภาษาอังกฤษ)",
		nullable: true,
	})
	nameEn!: string | null;

	@Property({ type: "string", columnType: "text", index: true })
	provinceCode!: string;
}
