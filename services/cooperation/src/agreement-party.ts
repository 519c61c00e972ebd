import { Column, FilterColumn, Key } from "@lao/subgraph/column";
import { Entity, Property } from "@mikro-orm/decorators/legacy";
import { ID, Int, ObjectType } from "type-graphql";
import {
	AgreementPartyKind,
	AgreementPartyResolution,
	AgreementPartyRole,
} from "./agreement-party-terms.ts";

@Entity({ tableName: "agreement_party" })
@ObjectType({ description: "Party of an agreement, as written and as found (คู่ความร่วมมือ)" })
export class AgreementParty {
	@Key("Identifier of the party: that of the agreement and the position (รหัสคู่ความร่วมมือ)")
	id!: string;

	@Column(() => Int, { description: "Place of the party in the source, from 1 (ลำดับ)" })
	position!: number;

	@Column(() => AgreementPartyRole, { description: "Role of the party (บทบาท)" })
	role!: AgreementPartyRole;

	@Column(() => String, {
		description: "Name of the party as written; null when the source gives none (ชื่อตามต้นฉบับ)",
		nullable: true,
	})
	nameAsWritten!: string | null;

	@Column(() => Boolean, { description: "True for one or several LAOs (เป็น อปท.)" })
	isLao!: boolean;

	@Column(() => AgreementPartyKind, {
		description: "Kind of the party; null for LAOs (ประเภทหน่วยงาน)",
		nullable: true,
	})
	kind!: AgreementPartyKind | null;

	@Column(() => AgreementPartyResolution, {
		description: "Outcome of finding the LAO; null for a party that is none (ผลการจับคู่ชื่อ)",
		nullable: true,
	})
	resolution!: AgreementPartyResolution | null;

	@FilterColumn(() => ID, { description: "Identifier of the agreement (รหัสความร่วมมือ)" })
	agreementId!: string;

	@FilterColumn(() => ID, {
		description: "Permanent identifier of the body (รหัสถาวรของ อปท.)",
		nullable: true,
	})
	laoId!: string | null;

	/** LAO and role in one value, computed by the table: a list asks for both at once. */
	@Property({ type: "string", columnType: "text", nullable: true, index: true })
	laoRole!: string | null;
}
