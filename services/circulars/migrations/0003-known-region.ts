import { Migration } from "@mikro-orm/migrations";

/** Recipients can be selected by region; what is known of the bodies is read anew at the next start. */
export class Migration0003 extends Migration {
	override up(): void {
		this.addSql(`alter table known_lao add column region_code text,
			add column is_active boolean not null default true`);
	}
}
