import { Entity, PrimaryKey } from "@mikro-orm/decorators/legacy";

/** Row of a view, never written: who is expected in a round; read by the statements on coverage. */
@Entity({ tableName: "expected_lao" })
export class ExpectedLao {
	@PrimaryKey({ type: "string", columnType: "text" })
	id!: string;
}
