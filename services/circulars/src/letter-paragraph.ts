import { Column } from "@lao/subgraph/column";
import { Entity } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { LetterPart } from "./letter-part.ts";

@Entity({ tableName: "letter_paragraph" })
@ObjectType({
	description: "Paragraph of the body of a letter, told in our own words (ย่อหน้าของเนื้อความ)",
})
export class LetterParagraph extends LetterPart {
	@Column(() => String, {
		description: "Summary of the paragraph in English, ours and not the letter's (สาระสำคัญ)",
	})
	text!: string;

	@Field(() => Boolean, {
		description:
			"True when the text is our summary; the letter's own words are not reproduced (บทสรุป)",
		simple: true,
	})
	get isSummary(): boolean {
		return true;
	}
}
