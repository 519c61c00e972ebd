import { factColumns, importTables } from "@lao/importing/tables";
import { Migration } from "@mikro-orm/migrations";

const partColumns =
	"id text primary key, circular_id text not null, position integer not null, import_run text not null";

export class Migration0001 extends Migration {
	override up(): void {
		this.addSql(importTables);
		this.addSql(`
			create table circular (
				id text primary key, kind text not null, is_held boolean not null, number text,
				number_rule text not null, agency_letters text, unit_code text,
				is_circular boolean not null, serial text, date_issued date, date_issued_text_be text,
				year_be integer, subject text, owning_units text[] not null, urls text[] not null,
				agency_code text, province_code text, urgency_level text, secrecy_level text,
				signatory_name text, signatory_position text, signatory_capacity text,
				signatory_capacity_text text, ${factColumns},
				is_contradictory boolean not null generated always as (issues <> '[]') stored);
			create index on circular (date_issued desc nulls last, id);
			create index on circular (agency_code, date_issued desc nulls last, id);
			create index on circular (province_code, date_issued desc nulls last, id);
			create index on circular (date_issued desc nulls last, id) where is_contradictory;
			create table circular_relation (
				id text primary key, kind text not null, stated_text text, from_id text not null,
				to_id text, study_id text, survey_id text, round_id text, ${factColumns});
			create index on circular_relation (from_id, kind);
			create index on circular_relation (to_id, kind);
			create index on circular_relation (study_id);
			create index on circular_relation (survey_id);
			create index on circular_relation (round_id);
			create table manifestation (
				id text primary key, circular_id text not null, kind text not null,
				file_name text not null, sha256 text, document_number integer not null,
				start_offset integer not null, end_offset integer not null, text text, ${factColumns});
			create index on manifestation (circular_id);`);
		this.addSql(`
			create table number_claim (
				${partColumns}, text text not null, number text not null, bare_number text, serial text,
				place text not null, place_description text not null, instances integer not null,
				confidence numeric not null, is_displayed boolean not null,
				reading_notes text[] not null, manifestation_ids text[] not null);
			create index on number_claim (circular_id);
			create index on number_claim (number);
			create index on number_claim (bare_number);
			create table subject_variant (
				${partColumns}, text text not null, places text[] not null,
				is_correction boolean not null, is_displayed boolean not null,
				manifestation_ids text[] not null);
			create index on subject_variant (circular_id);
			create table letter_reference (
				${partColumns}, number_text text not null, date_text_be text, date date,
				referred_id text);
			create index on letter_reference (circular_id);
			create index on letter_reference (referred_id);
			create table enclosure (
				${partColumns}, title text not null, copies_text text, copies integer, url text,
				enclosed_circular_id text);
			create index on enclosure (circular_id);
			create index on enclosure (enclosed_circular_id);
			create table enclosure_file (
				${partColumns}, enclosure_id text not null, title text not null);
			create index on enclosure_file (enclosure_id);
			create table letter_paragraph (
				${partColumns}, text text not null, is_summary boolean not null);
			create index on letter_paragraph (circular_id);
			create table deadline (
				${partColumns}, date date not null, date_text_be text not null, weekday_stated text,
				weekday_matches boolean, purpose text not null, stated_in text not null);
			create index on deadline (circular_id);
			create table contact (
				${partColumns}, kind text not null, is_personal boolean not null, value text,
				withheld_reason text, stated_in text not null,
				check (not is_personal or value is null));
			create index on contact (circular_id);
			create table plan_target_mention (${partColumns}, plan_target_code text not null);
			create index on plan_target_mention (circular_id);
			create index on plan_target_mention (plan_target_code);
			create table field_reading (
				${partColumns}, manifestation_id text not null, field text not null,
				start_offset integer not null, end_offset integer not null, confidence numeric not null);
			create index on field_reading (circular_id);
			create index on field_reading (manifestation_id);
			create table personal_datum (
				${partColumns}, manifestation_id text not null, kind text not null,
				start_offset integer not null, end_offset integer not null, value text,
				check (kind <> 'national-id' or value is null));
			create index on personal_datum (circular_id);
			create index on manifestation (sha256);`);
	}
}
