import { Migration } from "@mikro-orm/migrations";

export class Migration0003 extends Migration {
	override up(): void {
		this.addSql(heldView);
		this.addSql(expectedView);
		this.addSql(missingView);
	}
}

const heldView = `
create view held_lao as
	select round_id, lao_id from assessment_result
	union all select round_id, lao_id from satisfaction_result
	union all select round_id, lao_id from minimum_standard_result`;

/** A round that was observed never expects a generated body; Bangkok is not under DLA. */
const expectedView = `
create view expected_lao as
	select r.id || '/' || l.lao_id as id, r.id as round_id, l.lao_id, l.type, l.province_code,
		l.region_code, r.is_synthetic
	from assessment_round r join known_lao l
		on l.is_active and l.type <> 'BANGKOK' and (r.is_synthetic or not l.is_synthetic)`;

const missingView = `
create view missing_lao as
	select e.* from expected_lao e where not exists (
		select 1 from held_lao h where h.round_id = e.round_id and h.lao_id = e.lao_id)`;
