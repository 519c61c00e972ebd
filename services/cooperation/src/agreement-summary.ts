import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";

/** Number of parties of an agreement. */
@Entity({ tableName: "agreement_size" })
export class AgreementSize {
	@PrimaryKey({ type: "string", columnType: "text" })
	agreementId!: string;

	@Property({ type: "number", columnType: "integer" })
	partyCount!: number;
}

/** First host of an agreement that is a known LAO. */
@Entity({ tableName: "agreement_host" })
export class AgreementHost {
	@PrimaryKey({ type: "string", columnType: "text" })
	agreementId!: string;

	@Property({ type: "string", columnType: "text" })
	laoId!: string;
}
