import { Column } from "@lao/subgraph/column";
import { Entity, Property } from "@mikro-orm/decorators/legacy";
import { Int, ObjectType } from "type-graphql";
import { LetterPart } from "./letter-part.ts";

@Entity({ tableName: "enclosure" })
@ObjectType({ description: "Thing sent with a letter (สิ่งที่ส่งมาด้วย)" })
export class Enclosure extends LetterPart {
	@Column(() => String, { description: "Title of the enclosure in Thai (ชื่อสิ่งที่ส่งมาด้วย)" })
	title!: string;

	@Column(() => String, {
		description: "Copies as stated in the letter, in Thai (จำนวนตามที่ระบุ)",
		nullable: true,
	})
	copiesText!: string | null;

	@Column(() => Int, { description: "Copies stated, as a number (จำนวน)", nullable: true })
	copies!: number | null;

	@Column(() => String, {
		description: "Address under which the enclosure is found (ที่อยู่เว็บ)",
		nullable: true,
	})
	url!: string | null;

	@Property({ type: "string", columnType: "text", nullable: true, index: true })
	enclosedCircularId!: string | null;
}

@Entity({ tableName: "enclosure_file" })
@ObjectType({ description: "File that makes up an enclosure (ไฟล์ของสิ่งที่ส่งมาด้วย)" })
export class EnclosureFile extends LetterPart {
	@Column(() => String, { description: "Title of the file in Thai (ชื่อไฟล์)" })
	title!: string;

	@Property({ type: "string", columnType: "text", index: true })
	enclosureId!: string;
}
