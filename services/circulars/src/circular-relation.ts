import { Column, FilterColumn, Key } from "@lao/subgraph/column";
import { ImportedFact } from "@lao/subgraph/source";
import { Entity } from "@mikro-orm/decorators/legacy";
import { ID, ObjectType, registerEnumType } from "type-graphql";

/** How a letter is tied to another record. */
export enum RelationKind {
	REFERS_TO = "REFERS_TO",
	ENCLOSES = "ENCLOSES",
	FORWARDS = "FORWARDS",
	SUPERSEDES = "SUPERSEDES",
	ANNOUNCES = "ANNOUNCES",
}

registerEnumType(RelationKind, {
	name: "CircularRelationKind",
	description: "Kind of tie between a letter and another record (ประเภทความสัมพันธ์)",
	valuesConfig: {
		REFERS_TO: { description: "Names an earlier letter as its ground (อ้างถึง)" },
		ENCLOSES: { description: "Sends it along (ส่งมาด้วย)" },
		FORWARDS: { description: "Passes another letter on to further readers (แจ้งต่อ)" },
		SUPERSEDES: { description: "Cancels or replaces another letter (ยกเลิก)" },
		ANNOUNCES: { description: "Makes a study, survey or assessment known (แจ้งให้ทราบ)" },
	},
});

@Entity({ tableName: "circular_relation" })
@ObjectType({
	description:
		"Tie from a letter to another letter, a study, a survey or a round (ความสัมพันธ์ของหนังสือ)",
})
export class CircularRelation extends ImportedFact {
	@Key("Identifier of the relation (รหัสความสัมพันธ์)")
	id!: string;

	@Column(() => RelationKind, { description: "Kind of the relation (ประเภทความสัมพันธ์)" })
	kind!: RelationKind;

	@Column(() => String, {
		description: "Words of the letter that name the other record, a number or title (ข้อความที่ระบุ)",
		nullable: true,
	})
	statedText!: string | null;

	@FilterColumn(() => ID, {
		description: "Identifier of the letter that states the relation (รหัสหนังสือต้นทาง)",
	})
	fromId!: string;

	@FilterColumn(() => ID, {
		description: "Identifier of the letter the relation leads to (รหัสหนังสือปลายทาง)",
		nullable: true,
	})
	toId!: string | null;

	@FilterColumn(() => ID, { description: "Identifier of the study (รหัสการศึกษา)", nullable: true })
	studyId!: string | null;

	@FilterColumn(() => ID, { description: "Identifier of the survey (รหัสการสำรวจ)", nullable: true })
	surveyId!: string | null;

	@FilterColumn(() => ID, {
		description: "Identifier of the assessment round (รหัสรอบการประเมิน)",
		nullable: true,
	})
	roundId!: string | null;
}
