import { Column } from "@lao/subgraph/column";
import { PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Int, ObjectType } from "type-graphql";

/** Columns of a part that has no life outside its letter; the letter states where it was read. */
@ObjectType()
export abstract class LetterPart {
	@PrimaryKey({ type: "string", columnType: "text" })
	id!: string;

	@Property({ type: "string", columnType: "text", index: true })
	circularId!: string;

	@Column(() => Int, {
		description: "Place of the part among those of its kind in the letter, from 1 (ลำดับ)",
	})
	position!: number;
}
