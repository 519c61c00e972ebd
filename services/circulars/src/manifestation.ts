import { Column, Key } from "@lao/subgraph/column";
import { ImportedFact } from "@lao/subgraph/source";
import { Entity, Property } from "@mikro-orm/decorators/legacy";
import { Field, Int, ObjectType, registerEnumType } from "type-graphql";

/** What a document in a file is. */
export enum ManifestationKind {
	LETTER = "LETTER",
	ANNEX = "ANNEX",
	FORM = "FORM",
	REPORT = "REPORT",
	OTHER = "OTHER",
}

registerEnumType(ManifestationKind, {
	name: "ManifestationKind",
	description: "Kind of document in a file (ชนิดเอกสารในไฟล์)",
	valuesConfig: {
		LETTER: { description: "Letter itself (ตัวหนังสือ)" },
		ANNEX: { description: "Page attached to the letter (เอกสารแนบท้าย)" },
		FORM: { description: "Form to be filled in (แบบฟอร์ม)" },
		REPORT: { description: "Report sent with the letter (รายงาน)" },
		OTHER: { description: "Text of no known form that came with the letter (เอกสารอื่น)" },
	},
});

@Entity({ tableName: "manifestation" })
@ObjectType({
	description: "Document in a file in which a letter, or what came with it, was found (ฉบับที่พบ)",
})
export class Manifestation extends ImportedFact {
	@Key("Identifier of the manifestation: file and place of the document in it (รหัสฉบับที่พบ)")
	id!: string;

	@Column(() => ManifestationKind, { description: "Kind of the document (ชนิดเอกสาร)" })
	kind!: ManifestationKind;

	@Column(() => String, { description: "Name of the file (ชื่อไฟล์)" })
	fileName!: string;

	@Column(() => String, {
		description: "SHA-256 of the file, hexadecimal (ค่าแฮชของไฟล์)",
		nullable: true,
	})
	sha256!: string | null;

	@Column(() => Int, { description: "Place of the document in the file, from 1 (ลำดับเอกสารในไฟล์)" })
	documentNumber!: number;

	@Column(() => Int, {
		description: "Place of the first character of the document in the file, from 0 (จุดเริ่ม)",
	})
	startOffset!: number;

	@Column(() => Int, { description: "Place after the last character of the document (จุดสิ้นสุด)" })
	endOffset!: number;

	@Column(() => String, {
		description:
			"Text of the document, personal data blotted out; null where it is not redistributed (ข้อความ)",
		nullable: true,
	})
	text!: string | null;

	@Field(() => String, {
		description: "Reason why the text is not given; null when it is (เหตุที่ไม่แสดงข้อความ)",
		nullable: true,
	})
	get textWithheldReason(): string | null {
		return this.text === null ? "not redistributed" : null;
	}

	@Property({ type: "string", columnType: "text", index: true })
	circularId!: string;
}
