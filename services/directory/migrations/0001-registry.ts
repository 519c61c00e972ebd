import { factColumns, importTables } from "@lao/importing/tables";
import { Migration } from "@mikro-orm/migrations";

/** Letters and digits of a name alone, as `nameKey` of src/naming makes them of what people write. */
const nameKey = (column: string) =>
	`name_key text not null generated always as (translate(${column}, '๐๑๒๓๔๕๖๗๘๙ .-', '0123456789')) stored`;

export class Migration0001 extends Migration {
	override up(): void {
		this.addSql(importTables);
		this.addSql(`
			create table region (
				code text primary key, name_th text not null, name_en text not null, ${factColumns});
			create table province (
				code text primary key, name_th text not null, name_en text not null,
				iso_code text not null, region_code text not null, ${factColumns});
			create index on province (region_code);
			create table district (
				code text primary key, name_th text not null, name_en text,
				province_code text not null, ${factColumns});
			create index on district (province_code);
			create table agency (
				code text primary key, name_th text not null, name_en text not null,
				parent_code text, province_code text, ${factColumns});
			create index on agency (parent_code);
			create index on agency (province_code);
			create table agency_unit (
				code text primary key, name_th text, name_en text, agency_code text not null,
				${factColumns});
			create index on agency_unit (agency_code);
			create table service_area (
				code text primary key, position integer not null, name_th text not null,
				name_en text not null, ${factColumns});`);
		this.addSql(`
			create table lao (
				id text primary key, code text unique deferrable initially deferred, type text not null,
				name_th text not null, full_name_th text not null, short_name_th text not null, name_en text,
				latitude double precision, longitude double precision, area_km2 numeric,
				province_code text not null, district_code text, parent_pao_id text,
				website_url text, is_active boolean not null default true, ${factColumns}, ${nameKey("name_th")});
			create index on lao (name_key);
			create index on lao (name_th collate "th-x-icu", id);
			create index on lao (province_code, name_th collate "th-x-icu", id);
			create index on lao (district_code);
			create index on lao (parent_pao_id);
			create table lao_period (
				id text primary key, lao_id text not null, code text, type text not null,
				full_name_th text not null, valid_from date, valid_to date,
				is_current boolean not null, ${factColumns}, ${nameKey("full_name_th")});
			create index on lao_period (name_key);
			create index on lao_period (lao_id);
			create index on lao_period (code);`);
		// The extension is where the administrator put it, and a migration sees its own schema alone.
		// Found at once after an import: a pending list would be searched until the next vacuum.
		this.addSql(`do $$ begin execute format(
			'create index on lao using gin (name_key %s.gin_trgm_ops) with (fastupdate = off)',
			(select extnamespace::regnamespace from pg_extension where extname = 'pg_trgm')); end $$`);
	}
}
