import { Column } from "@lao/subgraph/column";
import { DecimalScalar } from "@lao/subgraph/scalars";
import { Entity, Property } from "@mikro-orm/decorators/legacy";
import { Int, ObjectType } from "type-graphql";
import { LetterPart } from "./letter-part.ts";

@Entity({ tableName: "field_reading" })
@ObjectType({
	description: "Place in a document where one part of the letter was read (ตำแหน่งที่อ่านข้อมูล)",
})
export class FieldReading extends LetterPart {
	@Column(() => String, { description: "Part of the letter that was read there (ส่วนของหนังสือ)" })
	field!: string;

	@Column(() => Int, { description: "Place of its first character in the file, from 0 (จุดเริ่ม)" })
	startOffset!: number;

	@Column(() => Int, { description: "Place after its last character (จุดสิ้นสุด)" })
	endOffset!: number;

	@Column(() => DecimalScalar, {
		description: "Confidence of the reading, from 0 to 1 (ความเชื่อมั่น)",
	})
	confidence!: string;

	@Property({ type: "string", columnType: "text", index: true })
	manifestationId!: string;
}
