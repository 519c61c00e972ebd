import { Column, FilterColumn, Key } from "@lao/subgraph/column";
import { ImportedFact } from "@lao/subgraph/source";
import { Entity } from "@mikro-orm/decorators/legacy";
import { ID, Int, ObjectType } from "type-graphql";
import { StudyDocumentKind } from "./study-document-kind.ts";

@Entity({ tableName: "study_document" })
@ObjectType({ description: "Document a study left (เอกสารการศึกษา)" })
export class StudyDocument extends ImportedFact {
	@Key("Identifier of the document (รหัสเอกสาร)")
	id!: string;

	@Column(() => Int, { description: "Place of the document in the list of files (ลำดับไฟล์)" })
	position!: number;

	@Column(() => StudyDocumentKind, { description: "Kind of the document (ประเภทเอกสาร)" })
	kind!: StudyDocumentKind;

	@Column(() => String, { description: "Thai title of the document (ชื่อเอกสารภาษาไทย)" })
	titleTh!: string;

	@Column(() => String, { description: "English title of the document, ours (ชื่อเอกสารภาษาอังกฤษ)" })
	titleEn!: string;

	@Column(() => String, {
		description: "Address under which the document is offered (ที่อยู่ไฟล์)",
		nullable: true,
	})
	url!: string | null;

	@Column(() => Boolean, {
		description: "True when at least a part of the document was read for this graph (มีเอกสาร)",
	})
	isHeld!: boolean;

	@Column(() => String, {
		description: "Part that was read, in English; null when none or all (ส่วนที่มี)",
		nullable: true,
	})
	heldPart!: string | null;

	@FilterColumn(() => ID, { description: "Identifier of the study (รหัสการศึกษา)" })
	studyId!: string;

	/** Computed by the table from `issues`. */
	@FilterColumn(() => Boolean, {
		description: "True when any issue stands beside the record (มีข้อสังเกต)",
	})
	hasIssues!: boolean;
}
