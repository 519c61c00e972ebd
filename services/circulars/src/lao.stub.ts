import { Directive, Field, ID, ObjectType } from "type-graphql";

/** LAO of the directory: here only its key and the letters it gets. */
@Directive(`@key(fields: "id")`)
@ObjectType("Lao")
export class LaoStub {
	@Field(() => ID)
	id!: string;
}

/** Points at the record by its key. */
export function laoStub(id: string): LaoStub {
	return Object.assign(new LaoStub(), { id });
}
