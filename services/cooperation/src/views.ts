import { connectionOf } from "@lao/subgraph/connection";
import { hitOf } from "@lao/subgraph/search/hit";
import { Field, Int, ObjectType } from "type-graphql";
import { CooperationAgreement } from "./cooperation-agreement.ts";
import { CooperationSurvey } from "./cooperation-survey.ts";
import { LaoPartner } from "./lao-partner.ts";
import { LaoWithoutAgreement } from "./lao-without-agreement.ts";
import { NetworkMember } from "./network-member.ts";
import { SurveyResponse } from "./survey-response.ts";

export const CooperationAgreementConnection = connectionOf(CooperationAgreement, "ความร่วมมือ");
export const CooperationSurveyConnection = connectionOf(CooperationSurvey, "การสำรวจความร่วมมือ");
export const LaoPartnerConnection = connectionOf(LaoPartner, "อปท. คู่ความร่วมมือ");
export const SurveyResponseConnection = connectionOf(SurveyResponse, "คำตอบของจังหวัด");

export const NetworkMemberConnection = connectionOf(NetworkMember, "สมาชิกเครือข่าย");
export const LaoWithoutAgreementConnection = connectionOf(
	LaoWithoutAgreement,
	"อปท. ที่ไม่มีความร่วมมือ",
);

/** Who filled in a form; the telephone number the form asks for is never stored. */
@ObjectType({ description: "Official who reports a province's agreements (ผู้รายงาน)" })
export class SurveyReporter {
	@Field(() => String, {
		description: "Name of the official; null when not given (ชื่อผู้รายงาน)",
		nullable: true,
	})
	name!: string | null;

	@Field(() => String, {
		description: "Position of the official; null when not given (ตำแหน่ง)",
		nullable: true,
	})
	position!: string | null;
}

@ObjectType({
	description: "Numbers of provinces by what is held of their answers (จำนวนจังหวัดตามสถานะ)",
})
export class SurveyCounts {
	@Field(() => Int, { description: "Number of provinces asked (จังหวัดที่สำรวจ)" })
	asked!: number;

	@Field(() => Int, { description: "Number of whole answers (ตอบแล้ว)" })
	answered!: number;

	@Field(() => Int, { description: "Number of answers in part (ตอบบางส่วน)" })
	partly!: number;

	@Field(() => Int, { description: "Number of answers not held (ยังไม่มีคำตอบ)" })
	notAnswered!: number;

	@Field(() => Int, {
		description: "Number of agreements reported (ความร่วมมือที่รายงาน)",
	})
	agreements!: number;
}
export const CooperationAgreementHit = hitOf(CooperationAgreement, "ความร่วมมือ");
