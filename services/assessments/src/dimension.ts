import { Column, Key } from "@lao/subgraph/column";
import { ImportedFact } from "@lao/subgraph/source";
import { Entity, Property } from "@mikro-orm/decorators/legacy";
import { Int, ObjectType } from "type-graphql";

@Entity({ tableName: "dimension" })
@ObjectType({ description: "Part of an assessment framework scored by itself (ด้านที่ประเมิน)" })
export class Dimension extends ImportedFact {
	@Key("Identifier of the dimension: framework and number, such as LPA/1 (รหัสด้าน)")
	id!: string;

	@Column(() => Int, { description: "Number of the dimension in its framework (ด้านที่)" })
	number!: number;

	@Column(() => String, { description: "Thai name of the dimension (ชื่อด้านภาษาไทย)" })
	nameTh!: string;

	@Column(() => String, { description: "English name of the dimension (ชื่อด้านภาษาอังกฤษ)" })
	nameEn!: string;

	@Property({ type: "string", columnType: "text", index: true })
	frameworkCode!: string;

	@Property({ type: "string", columnType: "text", nullable: true, index: true })
	serviceAreaCode!: string | null;
}
