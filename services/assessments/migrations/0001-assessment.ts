import { factColumns, importTables } from "@lao/importing/tables";
import { Migration } from "@mikro-orm/migrations";

/** Order of every page of results, after the key of its parent. */
const newestFirst = "year_be desc nulls last, id";

export class Migration0001 extends Migration {
	override up(): void {
		this.addSql(importTables);
		this.addSql(`
			create table assessment_framework (
				code text primary key, name_th text not null, name_en text not null,
				purpose_en text not null, agency_code text not null, ${factColumns});
			create index on assessment_framework (agency_code);
			create table dimension (
				id text primary key, number integer not null, name_th text not null,
				name_en text not null, framework_code text not null, service_area_code text,
				${factColumns});
			create index on dimension (framework_code);
			create index on dimension (service_area_code);
			create table assessment_round (
				id text primary key, name_th text not null, name_en text not null,
				year_be integer not null, year_kind text not null, judged_year_be integer,
				status text not null, framework_code text not null, ${factColumns});
			create index on assessment_round (framework_code);
			create table indicator (
				id text primary key, year_be integer not null, level text not null, number text,
				name_th text not null, name_en text not null, lao_types text[] not null,
				is_counted boolean, maximum numeric, round_id text not null, dimension_id text,
				service_area_code text, ${factColumns});
			create index on indicator (round_id, id);
			create index on indicator (dimension_id, ${newestFirst});
			create index on indicator (service_area_code, ${newestFirst});`);
		this.addSql(`
			create table assessment_result (
				id text primary key, year_be integer not null, total_points numeric,
				total_maximum numeric, published_total numeric, is_contradictory boolean not null,
				lao_id text not null, province_code text not null, framework_code text not null,
				round_id text not null, ${factColumns});
			create index on assessment_result (${newestFirst});
			create index on assessment_result (lao_id, ${newestFirst});
			create index on assessment_result (province_code, ${newestFirst});
			create index on assessment_result (round_id, ${newestFirst});
			create index on assessment_result (is_synthetic, id) where is_contradictory;
			create table dimension_score (
				id text primary key, points numeric, maximum numeric, published_percent numeric,
				result_id text not null, dimension_id text not null, lao_id text not null,
				import_run text not null);
			create index on dimension_score (result_id);`);
		this.addSql(`
			create table satisfaction_result (
				id text primary key, year_be integer, instrument text, assessor_th text,
				respondents integer, scale text not null, is_contradictory boolean not null,
				lao_id text not null, province_code text not null, round_id text, ${factColumns});
			create index on satisfaction_result (${newestFirst});
			create index on satisfaction_result (lao_id, ${newestFirst});
			create index on satisfaction_result (province_code, ${newestFirst});
			create index on satisfaction_result (round_id, ${newestFirst});
			create index on satisfaction_result (is_synthetic, id) where is_contradictory;
			create table satisfaction_aspect (
				id text primary key, place integer not null, name_th text not null,
				mean_of_five numeric, percent numeric, satisfied_count integer,
				improve_count integer, level_th text, result_id text not null,
				lao_id text not null, import_run text not null);
			create index on satisfaction_aspect (result_id);
			create table minimum_standard_result (
				id text primary key, year_be integer not null, score numeric, maximum numeric,
				is_met boolean, lao_id text not null, province_code text not null,
				round_id text not null, indicator_id text, service_area_code text not null,
				${factColumns});
			create index on minimum_standard_result (lao_id, ${newestFirst});
			create index on minimum_standard_result (province_code, ${newestFirst});
			create index on minimum_standard_result (round_id, ${newestFirst});
			create index on minimum_standard_result (indicator_id, ${newestFirst});`);
	}
}
