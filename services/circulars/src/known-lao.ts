import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";

/** LAO as the directory told it at the last import: what a recipient line needs to find it. */
@Entity({ tableName: "known_lao" })
export class KnownLao {
	@PrimaryKey({ type: "string", columnType: "text" })
	laoId!: string;

	@Property({ type: "string", columnType: "text", index: true })
	provinceCode!: string;

	@Property({ type: "string", columnType: "text" })
	type!: string;

	@Property({ type: "boolean", columnType: "boolean" })
	isSynthetic!: boolean;
}
