import { Directive, Field, ID, ObjectType } from "type-graphql";

@Directive(`@key(fields: "id")`)
@ObjectType("Lao")
export class LaoStub {
	@Field(() => ID)
	id!: string;
}

/** Points to a record of directory. */
export function laoStub(id: string): LaoStub {
	return Object.assign(new LaoStub(), { id });
}
