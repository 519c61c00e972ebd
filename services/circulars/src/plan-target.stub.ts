import { Directive, Field, ID, ObjectType } from "type-graphql";

/** Plan target of the studies service: here only its key and the letters that name it. */
@Directive(`@key(fields: "code")`)
@ObjectType("PlanTarget")
export class PlanTargetStub {
	@Field(() => ID)
	code!: string;
}

/** Points at the record by its key. */
export function planTargetStub(code: string): PlanTargetStub {
	return Object.assign(new PlanTargetStub(), { code });
}
