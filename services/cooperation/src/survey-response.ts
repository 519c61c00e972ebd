import { Column, FilterColumn, Key } from "@lao/subgraph/column";
import { DateScalar } from "@lao/subgraph/scalars";
import { ImportedFact } from "@lao/subgraph/source";
import { Entity, Property } from "@mikro-orm/decorators/legacy";
import { ID, ObjectType } from "type-graphql";
import { SurveyResponseStatus } from "./survey-terms.ts";

@Entity({ tableName: "survey_response" })
@ObjectType({
	description: "Answer of a province to a survey, also where it is missing (คำตอบของจังหวัด)",
})
export class SurveyResponse extends ImportedFact {
	@Key("Identifier of the answer: survey and province code (รหัสคำตอบ)")
	id!: string;

	@Column(() => SurveyResponseStatus, { description: "Status of the answer (สถานะการตอบ)" })
	status!: SurveyResponseStatus;

	@Column(() => DateScalar, {
		description: "Day the answer was received; null when not known (วันที่ได้รับคำตอบ)",
		nullable: true,
	})
	receivedOn!: string | null;

	@FilterColumn(() => ID, { description: "Identifier of the survey (รหัสการสำรวจ)" })
	surveyId!: string;

	@FilterColumn(() => ID, { description: "Code of the province (รหัสจังหวัด)" })
	provinceCode!: string;

	@Property({ type: "string", columnType: "text", nullable: true })
	reporterName!: string | null;

	@Property({ type: "string", columnType: "text", nullable: true })
	reporterPosition!: string | null;
}
