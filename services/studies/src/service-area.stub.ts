import { Directive, Field, ID, ObjectType } from "type-graphql";

@Directive(`@key(fields: "code")`)
@ObjectType("ServiceArea")
export class ServiceAreaStub {
	@Field(() => ID)
	code!: string;
}

/** Points to a record of directory. */
export function serviceAreaStub(code: string): ServiceAreaStub {
	return Object.assign(new ServiceAreaStub(), { code });
}
