import { connectionOf } from "@lao/subgraph/connection";
import { hitOf } from "@lao/subgraph/search/hit";
import { Field, ObjectType } from "type-graphql";
import { AssessmentRoundStub } from "./assessment-round.stub.ts";
import { Circular } from "./circular.ts";
import { CircularRelation } from "./circular-relation.ts";
import { CooperationSurveyStub } from "./cooperation-survey.stub.ts";
import { DisseminationHop } from "./dissemination.ts";
import { LaoCircular } from "./lao-circular.ts";
import { Stamp } from "./stamp.ts";
import { StudyStub } from "./study.stub.ts";
import { UnstampedLao } from "./unstamped-lao.ts";

export const CircularConnection = connectionOf(Circular, "หนังสือราชการ");
export const CircularRelationConnection = connectionOf(CircularRelation, "ความสัมพันธ์ของหนังสือ");
export const LaoCircularConnection = connectionOf(LaoCircular, "หนังสือถึง อปท.");
export const StampConnection = connectionOf(Stamp, "ตราประทับรับหนังสือ");
export const UnstampedLaoConnection = connectionOf(UnstampedLao, "อปท. ที่ไม่พบตราประทับรับ");
export const DisseminationHopConnection = connectionOf(DisseminationHop, "ขั้นการเผยแพร่");

/** What a letter makes known, by kind. */
@ObjectType({ description: "Studies, surveys and assessments a letter makes known (เรื่องที่แจ้ง)" })
export class Announcements {
	@Field(() => [StudyStub], {
		description: "Studies the letter makes known (การศึกษา)",
	})
	studies!: StudyStub[];

	@Field(() => [CooperationSurveyStub], {
		description: "Survey campaigns the letter makes known (การสำรวจความร่วมมือ)",
	})
	surveys!: CooperationSurveyStub[];

	@Field(() => [AssessmentRoundStub], {
		description: "Assessment rounds the letter makes known (รอบการประเมิน)",
	})
	assessmentRounds!: AssessmentRoundStub[];
}
export const CircularHit = hitOf(Circular, "หนังสือ");
