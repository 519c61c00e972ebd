import { Directive, Field, ID, ObjectType } from "type-graphql";

/** District of the directory: here only its key. */
@Directive(`@key(fields: "code")`)
@ObjectType("District")
export class DistrictStub {
	@Field(() => ID)
	code!: string;
}

/** Points at the record by its key. */
export function districtStub(code: string): DistrictStub {
	return Object.assign(new DistrictStub(), { code });
}
