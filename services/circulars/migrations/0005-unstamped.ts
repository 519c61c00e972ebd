import { Migration } from "@mikro-orm/migrations";

export class Migration0005 extends Migration {
	override up(): void {
		this.addSql(carrierView);
		this.addSql(unstampedView);
	}
}

/** A letter and those that carry its matter: province to LAO, or province to district to LAO. */
const carrierView = `
create view letter_carrier as
	select c.id as circular_id, c.id as carrier_id from circular c where c.kind <> 'DRAFT'
	union all
	select r.to_id, r.from_id from circular_relation r where r.kind = 'FORWARDS'
	union all
	select r.to_id, n.from_id from circular_relation r
		join circular_relation n on n.to_id = r.from_id and n.kind = 'FORWARDS'
	where r.kind = 'FORWARDS'`;

// Bodies in order of their key, each asked for its line and its stamp: a page stops after its last.
// Whom all provinces are to tell is told by their governors, and Bangkok has none.
const unstampedView = `
create view unstamped_lao as
	select c.id || '>' || l.lao_id as id, c.id as circular_id, l.lao_id, l.type, l.province_code,
		l.region_code, c.is_synthetic
	from circular c cross join known_lao l
	where c.kind <> 'DRAFT'
		and exists (
			select 1 from letter_carrier k join recipient r on r.circular_id = k.carrier_id
			where k.circular_id = c.id and r.means_laos and (r.lao_type is null or r.lao_type = l.type)
				and (r.is_synthetic or not l.is_synthetic)
				and case when r.lao_id is not null then r.lao_id = l.lao_id
					when r.province_code is not null then r.province_code = l.province_code
					else l.type <> 'BANGKOK' end)
		and not exists (
			select 1 from letter_carrier k join stamp s on s.circular_id = k.carrier_id
			where k.circular_id = c.id and s.lao_id = l.lao_id)`;
