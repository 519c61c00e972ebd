import { Directive, Field, ID, ObjectType } from "type-graphql";

/** Survey campaign of the cooperation service: here only its key and its letters. */
@Directive(`@key(fields: "id")`)
@ObjectType("CooperationSurvey")
export class CooperationSurveyStub {
	@Field(() => ID)
	id!: string;
}

/** Points at the record by its key. */
export function cooperationSurveyStub(id: string): CooperationSurveyStub {
	return Object.assign(new CooperationSurveyStub(), { id });
}
