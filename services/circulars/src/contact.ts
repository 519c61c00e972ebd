import { Column } from "@lao/subgraph/column";
import { Entity } from "@mikro-orm/decorators/legacy";
import { ObjectType, registerEnumType } from "type-graphql";
import { LetterPart } from "./letter-part.ts";

/** Ways to reach the owner of a letter. */
export enum ContactKind {
	PHONE = "PHONE",
	FAX = "FAX",
	EMAIL = "EMAIL",
	COORDINATOR = "COORDINATOR",
}

registerEnumType(ContactKind, {
	name: "ContactKind",
	description: "Kind of contact in a letter (ประเภทช่องทางติดต่อ)",
	valuesConfig: {
		PHONE: { description: "Telephone (โทรศัพท์)" },
		FAX: { description: "Fax (โทรสาร)" },
		EMAIL: { description: "Mailbox (ไปรษณีย์อิเล็กทรอนิกส์)" },
		COORDINATOR: { description: "Person who answers questions (ผู้ประสานงาน)" },
	},
});

/** Why a contact is stated in the letter and not here. */
export enum WithheldReason {
	PERSONAL_DATA = "PERSONAL_DATA",
	NOT_REPRODUCED = "NOT_REPRODUCED",
}

registerEnumType(WithheldReason, {
	name: "WithheldReason",
	description: "Reason why something in a letter is not given here (เหตุที่ไม่แสดง)",
	valuesConfig: {
		PERSONAL_DATA: { description: "Personal data under the PDPA (ข้อมูลส่วนบุคคล)" },
		NOT_REPRODUCED: { description: "Public, but not taken over (ไม่ได้คัดลอกมา)" },
	},
});

@Entity({ tableName: "contact" })
@ObjectType({ description: "Contact given in a letter (ช่องทางติดต่อ)" })
export class Contact extends LetterPart {
	@Column(() => ContactKind, { description: "Kind of the contact (ประเภทช่องทางติดต่อ)" })
	kind!: ContactKind;

	@Column(() => Boolean, { description: "True when it is a person's own (เป็นข้อมูลส่วนบุคคล)" })
	isPersonal!: boolean;

	@Column(() => String, {
		description:
			"Contact itself; null when withheld. What is personal stands at the document it was read in (ข้อมูล)",
		nullable: true,
	})
	value!: string | null;

	@Column(() => WithheldReason, {
		description: "Reason why the value is withheld; null when it is given (เหตุที่ไม่แสดง)",
		nullable: true,
	})
	withheldReason!: WithheldReason | null;

	@Column(() => String, { description: "Place where it is stated, in English (ตำแหน่งที่ระบุ)" })
	statedIn!: string;
}
