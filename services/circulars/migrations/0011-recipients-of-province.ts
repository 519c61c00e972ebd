import { Migration } from "@mikro-orm/migrations";

/** Letters of a province count those to one body of it too, which the first index left out. */
export class Migration0011 extends Migration {
	override up(): void {
		this.addSql("drop index recipient_province_code_idx");
		this.addSql(`create index recipient_province_code_idx on recipient (province_code)
			where province_code is not null`);
	}
}
