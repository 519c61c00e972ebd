import { Migration } from "@mikro-orm/migrations";

/** Personal data is asked for by the document it stands in. */
export class Migration0007 extends Migration {
	override up(): void {
		this.addSql("create index on personal_datum (manifestation_id)");
	}
}
