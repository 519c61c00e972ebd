import { Directive, Field, ID, ObjectType } from "type-graphql";

@Directive(`@key(fields: "code")`)
@ObjectType("Region")
export class RegionStub {
	@Field(() => ID)
	code!: string;
}

/** Points to a record of directory. */
export function regionStub(code: string): RegionStub {
	return Object.assign(new RegionStub(), { code });
}
