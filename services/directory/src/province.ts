import { Column, FilterColumn, Key } from "@lao/subgraph/column";
import { ImportedFact } from "@lao/subgraph/source";
import { Entity } from "@mikro-orm/decorators/legacy";
import { Directive, ID, ObjectType } from "type-graphql";

@Entity({ tableName: "province" })
@Directive(`@key(fields: "code")`)
@ObjectType({ description: "Province of Thailand, Bangkok included (จังหวัด)" })
export class Province extends ImportedFact {
	@Key("Two-digit geocode of the province (รหัสจังหวัด)")
	code!: string;

	@Column(() => String, { description: "Thai name of the province (ชื่อจังหวัดภาษาไทย)" })
	nameTh!: string;

	@Column(() => String, { description: "English name of the province (ชื่อจังหวัดภาษาอังกฤษ)" })
	nameEn!: string;

	@Column(() => String, { description: "ISO 3166-2 code of the province (รหัส ISO ของจังหวัด)" })
	isoCode!: string;

	@FilterColumn(() => ID, { description: "Code of the region (รหัสภาค)" })
	regionCode!: string;
}
