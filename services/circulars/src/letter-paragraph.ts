import { Column } from "@lao/subgraph/column";
import { Entity } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { LetterPart } from "./letter-part.ts";

@Entity({ tableName: "letter_paragraph" })
@ObjectType({
	description: "Paragraph of the body of a letter (ย่อหน้าของเนื้อความ)",
})
export class LetterParagraph extends LetterPart {
	@Column(() => String, {
		description:
			"Text of the paragraph, personal data masked, or our summary of it in English (เนื้อความหรือสาระสำคัญ)",
	})
	text!: string;

	@Column(() => Boolean, {
		description:
			"True when the text is our summary; the letter's own words are not reproduced (บทสรุป)",
	})
	isSummary!: boolean;
}
