import { Column, FilterColumn, Key } from "@lao/subgraph/column";
import { ImportedFact } from "@lao/subgraph/source";
import { Entity, Property } from "@mikro-orm/decorators/legacy";
import { ID, Int, ObjectType } from "type-graphql";
import { ActorKind } from "./actor-kind.ts";
import { AreaScope } from "./area-scope.ts";

@Entity({ tableName: "recommendation" })
@ObjectType({ description: "Proposal of a study (ข้อเสนอแนะ)" })
export class Recommendation extends ImportedFact {
	@Key("Identifier of the recommendation (รหัสข้อเสนอแนะ)")
	id!: string;

	@Column(() => Int, { description: "Place of the recommendation among those of the study (ลำดับ)" })
	position!: number;

	@Column(() => String, {
		description:
			"Number of the proposal in the study, such as 3.4; null when it has none (เลขข้อเสนอ)",
		nullable: true,
	})
	number!: string | null;

	@Column(() => String, {
		description: "Thai title of the proposal, with known misprints put right (ชื่อข้อเสนอ)",
	})
	titleTh!: string;

	@Column(() => String, { description: "English title of the proposal, ours (ชื่อข้อเสนอภาษาอังกฤษ)" })
	titleEn!: string;

	@Column(() => Int, {
		description: "Page on which it begins; null when not known (หน้า)",
		nullable: true,
	})
	page!: number | null;

	@Column(() => [ActorKind], {
		description: "Levels of government the proposal addresses (ผู้ปฏิบัติตามข้อเสนอ)",
	})
	actorKinds!: ActorKind[];

	@Column(() => AreaScope, {
		description:
			"Reach over the domains of local public service; null when the source does not say (ขอบเขตด้าน)",
		nullable: true,
	})
	appliesTo!: AreaScope | null;

	@Column(() => String, {
		description: "What of this record is our reading and not said by the source (การตีความของเรา)",
		nullable: true,
	})
	reading!: string | null;

	@FilterColumn(() => ID, { description: "Identifier of the study (รหัสการศึกษา)" })
	studyId!: string;

	@FilterColumn(() => ID, { description: "Identifier of the chapter (รหัสหัวข้อ)", nullable: true })
	chapterId!: string | null;

	@FilterColumn(() => ID, {
		description: "Code of the participation model (รหัสรูปแบบการมีส่วนร่วม)",
		nullable: true,
	})
	participationModelCode!: string | null;

	/** Computed by the table from `actorKinds`, as the two after it: lists select by them. */
	@Property({ type: "boolean", columnType: "boolean" })
	forNational!: boolean;

	@Property({ type: "boolean", columnType: "boolean" })
	forProvince!: boolean;

	@Property({ type: "boolean", columnType: "boolean" })
	forLao!: boolean;

	/** Computed by the table from `issues`. */
	@FilterColumn(() => Boolean, {
		description: "True when any issue stands beside the record (มีข้อสังเกต)",
	})
	hasIssues!: boolean;
}
