import { Column, Key } from "@lao/subgraph/column";
import { ImportedFact } from "@lao/subgraph/source";
import { Entity } from "@mikro-orm/decorators/legacy";
import { Directive, ObjectType } from "type-graphql";

@Entity({ tableName: "region" })
@Directive(`@key(fields: "code")`)
@ObjectType({ description: "Region of Thailand in the six-region scheme (ภาค)" })
export class Region extends ImportedFact {
	@Key("Code of the region: NORTH, NORTHEAST, CENTRAL, EAST, WEST or SOUTH (รหัสภาค)")
	code!: string;

	@Column(() => String, { description: "Thai name of the region (ชื่อภาคภาษาไทย)" })
	nameTh!: string;

	@Column(() => String, { description: "English name of the region (ชื่อภาคภาษาอังกฤษ)" })
	nameEn!: string;
}
