import { Migration } from "@mikro-orm/migrations";

/** What groups of results read beside the results themselves. */
export class Migration0003 extends Migration {
	override up(): void {
		// A score has no mark of its own; its run tells, as generated records are written in runs so named.
		this.addSql(`alter table dimension_score add column is_synthetic boolean not null
			generated always as (import_run like 'synthetic-%') stored`);
		this.addSql(`create view satisfaction_overall as
			select result_id, avg(percent) as percent, avg(mean_of_five) as mean_of_five
			from satisfaction_aspect group by result_id`);
	}
}
