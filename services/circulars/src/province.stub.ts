import { Directive, Field, ID, ObjectType } from "type-graphql";

/** Province of the directory: here only its key and the letters it gets. */
@Directive(`@key(fields: "code")`)
@ObjectType("Province")
export class ProvinceStub {
	@Field(() => ID)
	code!: string;
}

/** Points at the record by its key. */
export function provinceStub(code: string): ProvinceStub {
	return Object.assign(new ProvinceStub(), { code });
}
