import { Directive, Field, ID, ObjectType } from "type-graphql";

@Directive(`@key(fields: "code")`)
@ObjectType("Province")
export class ProvinceStub {
	@Field(() => ID)
	code!: string;
}

/** Points to a record of directory. */
export function provinceStub(code: string): ProvinceStub {
	return Object.assign(new ProvinceStub(), { code });
}
