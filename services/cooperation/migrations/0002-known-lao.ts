import { knownLaoTable } from "@lao/importing/known-laos";
import { Migration } from "@mikro-orm/migrations";

export class Migration0002 extends Migration {
	override up(): void {
		this.addSql(knownLaoTable);
	}
}
