import { Column, FilterColumn, Key } from "@lao/subgraph/column";
import { ImportedFact } from "@lao/subgraph/source";
import { Entity } from "@mikro-orm/decorators/legacy";
import { ID, Int, ObjectType } from "type-graphql";

@Entity({ tableName: "chapter" })
@ObjectType({ description: "Entry of the table of contents of a study (บทและหัวข้อในสารบัญ)" })
export class Chapter extends ImportedFact {
	@Key("Identifier of the entry: the study and the path of the entry (รหัสหัวข้อ)")
	id!: string;

	@Column(() => String, {
		description: "Number the contents table gives the entry; null when it gives none (เลขหัวข้อ)",
		nullable: true,
	})
	number!: string | null;

	@Column(() => String, {
		description: "Thai title of the entry, with known misprints put right (ชื่อหัวข้อ)",
	})
	titleTh!: string;

	@Column(() => String, {
		description: "Thai title as the contents table prints it (ชื่อหัวข้อตามที่พิมพ์)",
	})
	titleAsPrinted!: string;

	@Column(() => String, { description: "English title of the entry, ours (ชื่อหัวข้อภาษาอังกฤษ)" })
	titleEn!: string;

	@Column(() => Int, {
		description: "Page on which it begins; null when not known (หน้า)",
		nullable: true,
	})
	page!: number | null;

	@Column(() => Int, { description: "Depth of the entry: 1 for a chapter (ระดับหัวข้อ)" })
	level!: number;

	@Column(() => Int, { description: "Place of the entry in the whole table, from 1 (ลำดับในสารบัญ)" })
	position!: number;

	@FilterColumn(() => ID, { description: "Identifier of the study (รหัสการศึกษา)" })
	studyId!: string;

	@FilterColumn(() => ID, { description: "Identifier of the document (รหัสเอกสาร)" })
	documentId!: string;

	@FilterColumn(() => ID, {
		description: "Identifier of the chapter above (รหัสหัวข้อหลัก)",
		nullable: true,
	})
	parentId!: string | null;

	/** Computed by the table from `issues`. */
	@FilterColumn(() => Boolean, {
		description: "True when any issue stands beside the record (มีข้อสังเกต)",
	})
	hasIssues!: boolean;
}
