import { Column } from "@lao/subgraph/column";
import { Entity, Property } from "@mikro-orm/decorators/legacy";
import { Int, ObjectType, registerEnumType } from "type-graphql";
import { LetterPart } from "./letter-part.ts";

/** What kind of personal data was found; the values are those of the table. */
export enum PersonalDatumKind {
	MOBILE = "mobile",
	PERSONAL_EMAIL = "personal-email",
	NATIONAL_ID = "national-id",
}

registerEnumType(PersonalDatumKind, {
	name: "PersonalDatumKind",
	description: "Kind of personal data in a document (ชนิดข้อมูลส่วนบุคคล)",
	valuesConfig: {
		MOBILE: { description: "Mobile number (หมายเลขโทรศัพท์เคลื่อนที่)" },
		PERSONAL_EMAIL: { description: "Mailbox of a person (ไปรษณีย์อิเล็กทรอนิกส์ส่วนบุคคล)" },
		NATIONAL_ID: { description: "Number of a citizen, never kept (เลขประจำตัวประชาชน)" },
	},
});

@Entity({ tableName: "personal_datum" })
@ObjectType({
	description: "Personal data blotted out of the text of a document (ข้อมูลส่วนบุคคลในเอกสาร)",
})
export class PersonalDatum extends LetterPart {
	@Column(() => PersonalDatumKind, { description: "Kind of the data (ชนิดข้อมูล)" })
	kind!: PersonalDatumKind;

	@Column(() => Int, { description: "Place of its first character in the file, from 0 (จุดเริ่ม)" })
	startOffset!: number;

	@Column(() => Int, { description: "Place after its last character (จุดสิ้นสุด)" })
	endOffset!: number;

	@Column(() => String, {
		scope: "pii:read",
		description: "Data itself, each reading recorded; null where it is never kept (ข้อมูล)",
		nullable: true,
	})
	value!: string | null;

	@Property({ type: "string", columnType: "text", index: true })
	manifestationId!: string;
}
