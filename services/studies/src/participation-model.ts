import { Column, Key } from "@lao/subgraph/column";
import { ImportedFact } from "@lao/subgraph/source";
import { Entity, Property } from "@mikro-orm/decorators/legacy";
import { Int, ObjectType } from "type-graphql";

@Entity({ tableName: "participation_model" })
@ObjectType({ description: "Way for citizens to take part in a public service (ตัวแบบการมีส่วนร่วม)" })
export class ParticipationModel extends ImportedFact {
	@Key("Code of the model, such as CO_PRODUCTION (รหัสตัวแบบ)")
	code!: string;

	@Column(() => String, {
		description: "Thai name of the model, with known misprints put right (ชื่อตัวแบบภาษาไทย)",
	})
	nameTh!: string;

	@Column(() => String, { description: "English name of the model (ชื่อตัวแบบภาษาอังกฤษ)" })
	nameEn!: string;

	@Column(() => Int, {
		description: "Page on which it begins; null when not known (หน้า)",
		nullable: true,
	})
	page!: number | null;

	@Property({ type: "number", columnType: "integer" })
	position!: number;

	@Property({ type: "string", columnType: "text", index: true })
	studyId!: string;

	@Property({ type: "string", columnType: "text", index: true })
	chapterId!: string;
}
