import { Column, Key } from "@lao/subgraph/column";
import { Entity, Property } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";

@Entity({ tableName: "study_title" })
@ObjectType({
	description: "Title of a study as one or more documents write it (ชื่อการศึกษาตามเอกสาร)",
})
export class StudyTitle {
	@Key("Identifier of the title (รหัสชื่อ)")
	id!: string;

	@Column(() => String, { description: "Title as written (ชื่อตามที่เขียน)" })
	titleTh!: string;

	@Column(() => [String], { description: "Places where the title is written so (ตำแหน่งที่พบ)" })
	readIn!: string[];

	@Column(() => Boolean, {
		description:
			"True for the title that stands for the study: the one its own title page bears (ชื่อที่ใช้แสดง)",
	})
	isDisplayed!: boolean;

	@Property({ type: "number", columnType: "integer" })
	position!: number;

	@Property({ type: "string", columnType: "text", index: true })
	studyId!: string;
}
