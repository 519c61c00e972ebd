import { Column } from "@lao/subgraph/column";
import { DateScalar } from "@lao/subgraph/scalars";
import { Entity, Property } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { LetterPart } from "./letter-part.ts";

@Entity({ tableName: "letter_reference" })
@ObjectType({ description: "Numbered reference of a letter to an earlier one (อ้างถึง)" })
export class LetterReference extends LetterPart {
	@Column(() => String, { description: "Number referred to, as written (เลขที่ที่อ้างถึง)" })
	numberText!: string;

	@Column(() => String, {
		description: "Date referred to as written, Buddhist era (วันที่ที่อ้างถึง พ.ศ.)",
		nullable: true,
	})
	dateTextBE!: string | null;

	@Column(() => DateScalar, { description: "Date referred to (วันที่ที่อ้างถึง)", nullable: true })
	date!: string | null;

	@Property({ type: "string", columnType: "text", nullable: true, index: true })
	referredId!: string | null;
}
