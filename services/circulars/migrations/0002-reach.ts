import { factColumns } from "@lao/importing/tables";
import { Migration } from "@mikro-orm/migrations";

/** What a recipient line and an LAO have in common is read, never stored: the registry grows. */
export class Migration0002 extends Migration {
	override up(): void {
		this.addSql(`
			create table known_province (
				code text primary key, has_governor boolean not null, import_run text not null);
			create table known_lao (
				lao_id text primary key, province_code text not null, type text not null,
				is_synthetic boolean not null, import_run text not null);
			create index on known_lao (province_code, type);
			create table recipient (
				id text primary key, circular_id text not null, position integer not null,
				expression text, audience text not null, way text not null, lao_type text, note text,
				date_issued date, expected_count integer, province_code text, lao_id text,
				district_codes text[] not null, through_id text, ${factColumns},
				means_laos boolean not null generated always as (audience in ('ALL_LAOS',
					'LAOS_OF_PROVINCE', 'TYPE_IN_PROVINCE', 'PAO_OF_PROVINCE', 'LAO')) stored);
			create index on recipient (circular_id);
			create index on recipient (province_code) where lao_id is null;
			create index on recipient (lao_id);
			create index on recipient (date_issued) where province_code is null and lao_id is null;
			create table stamp (
				id text primary key, circular_id text not null, position integer not null,
				body_text text, received_number text, received_on date, received_on_text_be text,
				received_at timestamptz, received_time text, lao_id text, manifestation_id text, ${factColumns});
			create index on stamp (circular_id);
			create index on stamp (lao_id);`);
		this.addSql(laoView);
		this.addSql(provinceView);
	}
}

/** A recipient of an observed letter never means a generated LAO. */
const meeting = (condition: string) => `
	select r.id || '>' || l.lao_id as id, l.lao_id, r.circular_id, r.id as recipient_id, r.way,
		r.date_issued, r.date_issued is not null as is_issued, r.is_synthetic
	from recipient r join known_lao l on ${condition}
	where r.means_laos and (r.lao_type is null or r.lao_type = l.type)
		and (r.is_synthetic or not l.is_synthetic)`;

// Three branches, each with an index of its own: one condition with OR would have none.
const laoView = `
create view lao_circular as
	${meeting("r.lao_id is null and l.province_code = r.province_code")}
	union all
	${meeting("r.lao_id is null and r.province_code is null")}
	union all
	${meeting("l.lao_id = r.lao_id")}
	union all
	select s.id || '>' || s.lao_id, s.lao_id, s.circular_id, null, 'RECEIVED', c.date_issued, true,
		s.is_synthetic
	from stamp s join circular c on c.id = s.circular_id left join known_lao l using (lao_id)
	where s.lao_id is not null and not exists (
		select 1 from recipient r where r.circular_id = s.circular_id and r.means_laos
			and (r.lao_id is null or r.lao_id = s.lao_id)
			and (r.lao_type is null or r.lao_type = l.type)
			and (r.province_code is null or r.province_code = l.province_code))`;

const provinceView = `
create view province_circular as
	select r.id || '>' || r.province_code as id, r.province_code, r.circular_id,
		r.id as recipient_id
	from recipient r where r.province_code is not null
	union all
	select r.id || '>' || p.code, p.code, r.circular_id, r.id
	from recipient r join known_province p on p.has_governor
	where r.province_code is null and r.lao_id is null and r.audience <> 'OTHER'
	union all
	select r.id || '>' || l.province_code, l.province_code, r.circular_id, r.id
	from recipient r join known_lao l on l.lao_id = r.lao_id where r.province_code is null`;
