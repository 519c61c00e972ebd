import { Column, Key } from "@lao/subgraph/column";
import { ImportedFact } from "@lao/subgraph/source";
import { Entity, Property } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";

@Entity({ tableName: "agency_unit" })
@ObjectType({
	description: "Unit of an agency with a number of its own on letters (หน่วยงานเจ้าของเรื่อง)",
})
export class AgencyUnit extends ImportedFact {
	@Key("Letters and unit code that begin the unit's letter numbers, such as มท 0810.7 (รหัสหนังสือ)")
	code!: string;

	@Column(() => String, {
		description: "Thai name of the unit; null when no document states it (ชื่อหน่วย)",
		nullable: true,
	})
	nameTh!: string | null;

	@Column(() => String, {
		description: "English name of the unit; null when no document states it (ชื่อหน่วยภาษาอังกฤษ)",
		nullable: true,
	})
	nameEn!: string | null;

	@Property({ type: "string", columnType: "text", index: true })
	agencyCode!: string;
}
