import { dataVersionTable } from "@lao/importing/tables";
import { Migration } from "@mikro-orm/migrations";

export class Migration0006 extends Migration {
	override up(): void {
		this.addSql(dataVersionTable);
	}
}
