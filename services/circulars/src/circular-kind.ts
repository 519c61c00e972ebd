import { registerEnumType } from "type-graphql";

/** What a letter is. */
export enum CircularKind {
	LETTER = "LETTER",
	FORWARDING_LETTER = "FORWARDING_LETTER",
	DRAFT = "DRAFT",
	MEMO = "MEMO",
	ORDER = "ORDER",
	ANNOUNCEMENT = "ANNOUNCEMENT",
}

registerEnumType(CircularKind, {
	name: "CircularKind",
	description: "Kind of letter (ประเภทหนังสือ)",
	valuesConfig: {
		LETTER: { description: "Letter of its own matter (หนังสือภายนอก)" },
		FORWARDING_LETTER: { description: "Letter that passes another on (หนังสือแจ้งต่อ)" },
		DRAFT: { description: "Letter not yet numbered or dated (ร่างหนังสือ)" },
		MEMO: { description: "Memorandum inside an agency (บันทึกข้อความ)" },
		ORDER: { description: "Order of an agency (คำสั่ง)" },
		ANNOUNCEMENT: { description: "Announcement to the public (ประกาศ)" },
	},
});
