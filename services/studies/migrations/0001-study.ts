import { factColumns, importTables } from "@lao/importing/tables";
import { Migration } from "@mikro-orm/migrations";

export class Migration0001 extends Migration {
	override up(): void {
		this.addSql(importTables);
		this.addSql(planTables);
		this.addSql(studyTables);
		this.addSql(contentTables);
		this.addSql(areaTables);
	}
}

/** True of a record whose source is odd or contradicts itself: what the lists of those page by. */
const hasIssues = `has_issues boolean not null generated always as (issues <> '[]'::jsonb) stored`;

const planTables = `
create table plan_target (
	code text primary key, label text not null, name_th text not null, name_en text not null,
	sub_plan text not null, master_plan_issue integer not null, master_plan_name_th text not null,
	master_plan_name_en text not null, ${factColumns}, ${hasIssues});
create table study_plan_target (
	id text primary key, study_id text not null, plan_target_code text not null,
	import_run text not null);
create index on study_plan_target (study_id);
create index on study_plan_target (plan_target_code, study_id);`;

const studyTables = `
create table study (
	id text primary key, title_th text not null, title_en text not null,
	head_name_th text, head_academic_title_th text, commissioned_by_code text not null,
	conducted_by_code text not null, ${factColumns}, ${hasIssues});
create index on study (is_synthetic, id);
create index on study (commissioned_by_code, is_synthetic, id);
create index on study (conducted_by_code, is_synthetic, id);
create table study_title (
	id text primary key, study_id text not null, position integer not null,
	title_th text not null, read_in text[] not null, is_displayed boolean not null,
	import_run text not null);
create index on study_title (study_id, position);
create table legal_basis (
	id text primary key, study_id text not null, position integer not null, kind text not null,
	name_th text not null, name_en text not null, dated date, dated_text_be text,
	plan_target_code text, ${factColumns});
create index on legal_basis (study_id, position);
create table study_document (
	id text primary key, study_id text not null, position integer not null, kind text not null,
	title_th text not null, title_en text not null, url text, is_held boolean not null,
	held_part text, ${factColumns}, ${hasIssues});
create index on study_document (study_id, position);
create index on study_document (is_synthetic, study_id, position, id) where has_issues;`;

// Which actors a recommendation addresses is one fact; the three marks let a list select by it.
const contentTables = `
create table chapter (
	id text primary key, study_id text not null, document_id text not null, parent_id text,
	position integer not null, level integer not null, number text, title_th text not null,
	title_as_printed text not null, title_en text not null, page integer,
	${factColumns}, ${hasIssues});
create index on chapter (study_id, position);
create index on chapter (parent_id, position);
create index on chapter (document_id, position);
create index on chapter (is_synthetic, study_id, position, id) where has_issues;
create table finding (
	id text primary key, study_id text not null, chapter_id text not null,
	position integer not null, statement_th text not null, statement_en text not null,
	is_summary boolean not null, applies_to text, reading text, ${factColumns});
create index on finding (study_id, position);
create index on finding (chapter_id, position);
create table participation_model (
	code text primary key, study_id text not null, chapter_id text not null,
	position integer not null, name_th text not null, name_en text not null, page integer,
	${factColumns});
create index on participation_model (study_id, position);
create index on participation_model (chapter_id, position);
create table case_study (
	id text primary key, study_id text not null, chapter_id text not null,
	position integer not null, country_code text not null, place_code text not null,
	name_th text not null, name_en text not null, page integer, ${factColumns});
create index on case_study (study_id, position);
create index on case_study (chapter_id, position);
create table recommendation (
	id text primary key, study_id text not null, chapter_id text, position integer not null,
	number text, title_th text not null, title_en text not null, page integer,
	actor_kinds text[] not null, applies_to text, participation_model_code text, reading text,
	for_national boolean not null generated always as ('NATIONAL' = any(actor_kinds)) stored,
	for_province boolean not null generated always as ('PROVINCE' = any(actor_kinds)) stored,
	for_lao boolean not null generated always as ('LAO' = any(actor_kinds)) stored,
	${factColumns}, ${hasIssues});
create index on recommendation (is_synthetic, study_id, position, id);
create index on recommendation (is_synthetic, study_id, position, id) where has_issues;
create index on recommendation (study_id, position);
create index on recommendation (chapter_id, position);
create index on recommendation (participation_model_code, is_synthetic, study_id, position, id);`;

const areaTables = `
create table recommendation_area (
	id text primary key, study_id text not null, recommendation_id text not null,
	service_area_code text not null, import_run text not null);
create index on recommendation_area (study_id);
create index on recommendation_area (recommendation_id, service_area_code);
create index on recommendation_area (service_area_code, recommendation_id);
create table finding_area (
	id text primary key, study_id text not null, finding_id text not null,
	service_area_code text not null, import_run text not null);
create index on finding_area (study_id);
create index on finding_area (finding_id, service_area_code);
create index on finding_area (service_area_code, finding_id);`;
