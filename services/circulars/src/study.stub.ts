import { Directive, Field, ID, ObjectType } from "type-graphql";

/** Study of the studies service: here only its key and the letters that spread it. */
@Directive(`@key(fields: "id")`)
@ObjectType("Study")
export class StudyStub {
	@Field(() => ID)
	id!: string;
}

/** Points at the record by its key. */
export function studyStub(id: string): StudyStub {
	return Object.assign(new StudyStub(), { id });
}
