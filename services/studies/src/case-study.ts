import { Column, Key } from "@lao/subgraph/column";
import { ImportedFact } from "@lao/subgraph/source";
import { Entity, Property } from "@mikro-orm/decorators/legacy";
import { Int, ObjectType } from "type-graphql";

@Entity({ tableName: "case_study" })
@ObjectType({
	description: "Country, or part of one, that a study compares Thailand with (กรณีศึกษาต่างประเทศ)",
})
export class CaseStudy extends ImportedFact {
	@Key("Identifier of the case (รหัสกรณีศึกษา)")
	id!: string;

	@Column(() => String, { description: "ISO 3166-1 code of the country (รหัสประเทศ)" })
	countryCode!: string;

	@Column(() => String, {
		description:
			"ISO 3166 code of the place itself: that of the country, or of a part of it such as GB-ENG (รหัสพื้นที่)",
	})
	placeCode!: string;

	@Column(() => String, { description: "Thai name of the place (ชื่อภาษาไทย)" })
	nameTh!: string;

	@Column(() => String, { description: "English name of the place (ชื่อภาษาอังกฤษ)" })
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
