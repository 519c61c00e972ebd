import { Column } from "@lao/subgraph/column";
import { Entity, Property } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { LetterPart } from "./letter-part.ts";

@Entity({ tableName: "subject_variant" })
@ObjectType({
	description: "Wording of the subject of a letter, with where it was read (ชื่อเรื่องที่พบ)",
})
export class SubjectVariant extends LetterPart {
	@Column(() => String, { description: "Subject in this wording (ข้อความชื่อเรื่อง)" })
	text!: string;

	@Column(() => [String], { description: "Places where it was read, in English (ตำแหน่งที่พบ)" })
	places!: string[];

	@Column(() => Boolean, {
		description: "True when no document writes it so and it is our correction (แก้ไขโดยผู้จัดทำ)",
	})
	isCorrection!: boolean;

	@Column(() => Boolean, { description: "True when the letter displays this wording (ชื่อที่แสดง)" })
	isDisplayed!: boolean;

	@Property({ type: "string", columnType: "text[]" })
	manifestationIds!: string[];
}
