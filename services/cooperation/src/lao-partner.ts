import { Column, FilterColumn } from "@lao/subgraph/column";
import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { ID, Int, ObjectType } from "type-graphql";

/** Row of a view over the parties, never written: hosts and partners of one agreement, in pairs. */
@Entity({ tableName: "lao_partner" })
@ObjectType({ description: "LAO that cooperates with another one (อปท. คู่ความร่วมมือ)" })
export class LaoPartner {
	@PrimaryKey({ type: "string", columnType: "text" })
	id!: string;

	@Column(() => Int, {
		description: "Number of agreements of both, signed or not (จำนวนความร่วมมือ)",
	})
	agreementCount!: number;

	@Column(() => Int, {
		description: "Number of agreements of both that were signed (จำนวนความร่วมมือที่ลงนาม)",
	})
	signedCount!: number;

	@Column(() => Int, {
		description:
			"Number of agreements of both that stand: signed, and neither ended nor followed by a renewal held here (จำนวนความร่วมมือที่ยังมีผล)",
	})
	standingCount!: number;

	@FilterColumn(() => ID, { description: "Permanent identifier of the body (รหัสถาวรของ อปท.)" })
	laoId!: string;

	@FilterColumn(() => ID, {
		description: "Permanent identifier of the partner (รหัสถาวรของคู่ความร่วมมือ)",
	})
	partnerId!: string;

	@Property({ type: "string", columnType: "text[]" })
	agreementIds!: string[];

	@FilterColumn(() => Boolean, {
		description: "True when the record was generated, not observed (ข้อมูลสังเคราะห์)",
	})
	isSynthetic!: boolean;
}
