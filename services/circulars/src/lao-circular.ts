import { Column } from "@lao/subgraph/column";
import { DateScalar } from "@lao/subgraph/scalars";
import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { DeliveryWay } from "./recipient.ts";

/** Row of a view: recipient lines meet the LAOs the directory knows. */
@Entity({ tableName: "lao_circular" })
@ObjectType({ description: "Way of one letter to one LAO (หนังสือถึง อปท.)" })
export class LaoCircular {
	@PrimaryKey({ type: "string", columnType: "text" })
	id!: string;

	@Column(() => DeliveryWay, { description: "Way in which the letter gets there (วิธีที่หนังสือถึง)" })
	way!: DeliveryWay;

	@Column(() => DateScalar, { description: "Date of the letter (วันที่ของหนังสือ)", nullable: true })
	dateIssued!: string | null;

	@Property({ type: "string", columnType: "text" })
	laoId!: string;

	@Property({ type: "string", columnType: "text" })
	circularId!: string;

	@Property({ type: "string", columnType: "text", nullable: true })
	recipientId!: string | null;

	/** False for a draft: nobody has been sent it yet. */
	@Property({ type: "boolean", columnType: "boolean" })
	isIssued!: boolean;

	@Property({ type: "boolean", columnType: "boolean" })
	isSynthetic!: boolean;
}
