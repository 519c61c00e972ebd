import { Directive, Field, ID, ObjectType } from "type-graphql";

/** Round of the assessments service: here only its key and its letters. */
@Directive(`@key(fields: "id")`)
@ObjectType("AssessmentRound")
export class AssessmentRoundStub {
	@Field(() => ID)
	id!: string;
}

/** Points at the record by its key. */
export function assessmentRoundStub(id: string): AssessmentRoundStub {
	return Object.assign(new AssessmentRoundStub(), { id });
}
