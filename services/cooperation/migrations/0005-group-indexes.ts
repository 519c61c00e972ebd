import { provinceRegionView } from "@lao/importing/known-laos";
import { Migration } from "@mikro-orm/migrations";

/** What groups of agreements read beside the agreements themselves. */
export class Migration0005 extends Migration {
	override up(): void {
		this.addSql(provinceRegionView);
		this.addSql(`create view agreement_size as
			select agreement_id, count(*)::integer as party_count
			from agreement_party group by agreement_id`);
		this.addSql(`create view agreement_host as
			select distinct on (agreement_id) agreement_id, lao_id
			from agreement_party where role = 'HOST' and lao_id is not null
			order by agreement_id, position`);
		this.addSql(`create index on agreement_party (agreement_id, position) include (lao_id)
			where role = 'HOST' and lao_id is not null`);
	}
}
