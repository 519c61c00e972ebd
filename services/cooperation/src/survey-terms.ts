import { registerEnumType } from "type-graphql";

/** What is held of a province's answer. */
export enum SurveyResponseStatus {
	NOT_ANSWERED = "NOT_ANSWERED",
	PARTLY = "PARTLY",
	ANSWERED = "ANSWERED",
}

registerEnumType(SurveyResponseStatus, {
	name: "SurveyResponseStatus",
	description: "Status of a province's answer to a survey (สถานะการตอบแบบสำรวจ)",
	valuesConfig: {
		NOT_ANSWERED: { description: "No answer is held (ยังไม่มีคำตอบ)" },
		PARTLY: { description: "Part of the form is filled in (ตอบบางส่วน)" },
		ANSWERED: { description: "Whole form is filled in (ตอบแล้ว)" },
	},
});

/** What a column of the form takes. */
export enum SurveyValueKind {
	NUMBER = "NUMBER",
	TEXT = "TEXT",
	LAO = "LAO",
	LAO_LIST = "LAO_LIST",
	DATE = "DATE",
	TICK = "TICK",
}

registerEnumType(SurveyValueKind, {
	name: "SurveyValueKind",
	description: "Kind of value in a column of a survey form (ชนิดข้อมูลในช่อง)",
	valuesConfig: {
		NUMBER: { description: "Running number (ลำดับ)" },
		TEXT: { description: "Free text (ข้อความ)" },
		LAO: { description: "One LAO (อปท. หนึ่งแห่ง)" },
		LAO_LIST: { description: "Several LAOs (อปท. หลายแห่ง)" },
		DATE: { description: "Date (วันที่)" },
		TICK: { description: "Tick that chooses one value of a group (เครื่องหมายเลือก)" },
	},
});
