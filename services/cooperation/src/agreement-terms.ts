import { registerEnumType } from "type-graphql";

/** Legal form in which bodies bind themselves. */
export enum AgreementInstrument {
	MOU = "MOU",
	MOA = "MOA",
	AGREEMENT = "AGREEMENT",
	SYNDICATE = "SYNDICATE",
	MANDATE_TRANSFER = "MANDATE_TRANSFER",
	OTHER = "OTHER",
	UNKNOWN = "UNKNOWN",
}

registerEnumType(AgreementInstrument, {
	name: "AgreementInstrument",
	description: "Legal form of an agreement (รูปแบบความร่วมมือ)",
	valuesConfig: {
		MOU: { description: "Memorandum of understanding (บันทึกความเข้าใจ)" },
		MOA: { description: "Memorandum of agreement (บันทึกความตกลง)" },
		AGREEMENT: { description: "Agreement in another written form (ข้อตกลง)" },
		SYNDICATE: { description: "Syndicate founded by law, a body of its own (สหการ)" },
		MANDATE_TRANSFER: { description: "Mandate handed to another body (การมอบให้ทำแทน)" },
		OTHER: { description: "Form that is none of the others (รูปแบบอื่น)" },
		UNKNOWN: { description: "Form the source does not state (ไม่ระบุรูปแบบ)" },
	},
});

/** How far a cooperation has come. */
export enum AgreementStatus {
	DISCUSSED = "DISCUSSED",
	SIGNED = "SIGNED",
	RENEWED = "RENEWED",
	ENDED = "ENDED",
}

registerEnumType(AgreementStatus, {
	name: "AgreementStatus",
	description: "Stage an agreement has reached (สถานะความร่วมมือ)",
	valuesConfig: {
		DISCUSSED: { description: "Talked over and not signed (หารือแล้ว ยังไม่ลงนาม)" },
		SIGNED: { description: "Signed, and no later generation is known (ลงนามแล้ว)" },
		RENEWED: { description: "Signed, and followed by a later generation (ลงนามใหม่แล้ว)" },
		ENDED: { description: "Signed and since ended (สิ้นสุดแล้ว)" },
	},
});

/** Columns 6 and 7 of the survey form. */
export enum CommitteeAppointment {
	APPOINTED = "APPOINTED",
	NOT_APPOINTED = "NOT_APPOINTED",
	NOT_STATED = "NOT_STATED",
}

registerEnumType(CommitteeAppointment, {
	name: "CommitteeAppointment",
	description: "Appointment of a committee that runs the cooperation (คณะกรรมการบริหารกิจการ)",
	valuesConfig: {
		APPOINTED: { description: "Committee appointed (แต่งตั้ง)" },
		NOT_APPOINTED: { description: "Committee not appointed (ไม่ได้แต่งตั้ง)" },
		NOT_STATED: { description: "Nothing said about a committee (ไม่ระบุ)" },
	},
});

/** Columns 8 to 10 of the survey form: three values, not a yes or no. */
export enum AgreementRegulation {
	MADE = "MADE",
	NOT_MADE = "NOT_MADE",
	MOU = "MOU",
	NOT_STATED = "NOT_STATED",
}

registerEnumType(AgreementRegulation, {
	name: "AgreementRegulation",
	description: "Rules made for a cooperation, as the survey form asks (ระเบียบข้อตกลง)",
	valuesConfig: {
		MADE: { description: "Rules made (จัดทำ)" },
		NOT_MADE: { description: "Rules not made (ไม่ได้จัดทำ)" },
		MOU: { description: "Memorandum of understanding in their place (ทำ MOU)" },
		NOT_STATED: { description: "Nothing said about rules (ไม่ระบุ)" },
	},
});
