import { Column, FilterColumn } from "@lao/subgraph/column";
import { DateScalar } from "@lao/subgraph/scalars";
import { Entity, PrimaryKey } from "@mikro-orm/decorators/legacy";
import { ID, ObjectType } from "type-graphql";
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

	@FilterColumn(() => ID, { description: "Permanent identifier of the body (รหัสถาวรของ อปท.)" })
	laoId!: string;

	@FilterColumn(() => ID, { description: "Identifier of the letter (รหัสหนังสือ)" })
	circularId!: string;

	@FilterColumn(() => ID, {
		description: "Identifier of the recipient line (รหัสผู้รับ)",
		nullable: true,
	})
	recipientId!: string | null;

	/** False for a draft: nobody has been sent it yet. */
	@FilterColumn(() => Boolean, {
		description: "False for a draft, which nobody has been sent yet (ออกหนังสือแล้ว)",
	})
	isIssued!: boolean;

	@FilterColumn(() => Boolean, {
		description: "True when the record was generated, not observed (ข้อมูลสังเคราะห์)",
	})
	isSynthetic!: boolean;
}
