import { Directive, Field, ID, ObjectType } from "type-graphql";

/** Agency of the directory: here only its key and the letters it issued. */
@Directive(`@key(fields: "code")`)
@ObjectType("Agency")
export class AgencyStub {
	@Field(() => ID)
	code!: string;
}

/** Points at the record by its key. */
export function agencyStub(code: string): AgencyStub {
	return Object.assign(new AgencyStub(), { code });
}
