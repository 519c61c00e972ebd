import { Directive, Field, ID, ObjectType } from "type-graphql";

@Directive(`@key(fields: "id")`)
@ObjectType("Lao")
export class LaoStub {
	@Field(() => ID)
	id!: string;
}

export function laoStub(id: string): LaoStub {
	return Object.assign(new LaoStub(), { id });
}
