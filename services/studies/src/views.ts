import { connectionOf } from "@lao/subgraph/connection";
import { hitOf } from "@lao/subgraph/search/hit";
import { Field, ObjectType } from "type-graphql";
import { Chapter } from "./chapter.ts";
import { Finding } from "./finding.ts";
import { PlanTarget } from "./plan-target.ts";
import { Recommendation } from "./recommendation.ts";
import { Study } from "./study.ts";
import { StudyDocument } from "./study-document.ts";

export const StudyConnection = connectionOf(Study, "การศึกษา");
export const PlanTargetConnection = connectionOf(PlanTarget, "เป้าหมายแผนแม่บทย่อย");
export const StudyDocumentConnection = connectionOf(StudyDocument, "เอกสารการศึกษา");
export const ChapterConnection = connectionOf(Chapter, "หัวข้อในสารบัญ");
export const FindingConnection = connectionOf(Finding, "ผลการศึกษา");
export const RecommendationConnection = connectionOf(Recommendation, "ข้อเสนอแนะ");

/** The name of who leads a study stands in the study itself: a public record. */
@ObjectType({ description: "Head of the project behind a study (หัวหน้าโครงการ)" })
export class StudyHead {
	@Field(() => String, { description: "Thai name of the head (ชื่อหัวหน้าโครงการ)" })
	nameTh!: string;

	@Field(() => String, {
		description: "Academic title of the head as written; null when none is given (ตำแหน่งทางวิชาการ)",
		nullable: true,
	})
	academicTitleTh!: string | null;
}
export const FindingHit = hitOf(Finding, "ผลการศึกษา");
export const RecommendationHit = hitOf(Recommendation, "ข้อเสนอแนะ");
