import { Directive, Field, ID, ObjectType } from "type-graphql";

@Directive(`@key(fields: "code")`)
@ObjectType("Agency")
export class AgencyStub {
	@Field(() => ID)
	code!: string;
}

/** Points to a record of directory. */
export function agencyStub(code: string): AgencyStub {
	return Object.assign(new AgencyStub(), { code });
}
