import { Directive, Field, ObjectType } from "type-graphql";

/** Search over the whole graph: here only its text and the hits among the records of this service. */
@Directive(`@key(fields: "text")`)
@ObjectType("Search", { description: "Search over all records that hold text (การค้นหา)" })
export class SearchStub {
	@Field(() => String, { description: "Text that was asked for (คำค้น)" })
	text!: string;
}
