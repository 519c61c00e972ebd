import { factColumns, importTables } from "@lao/importing/tables";
import { Migration } from "@mikro-orm/migrations";

export class Migration0001 extends Migration {
	override up(): void {
		this.addSql(importTables);
		this.addSql(surveyTables);
		this.addSql(agreementTables);
		this.addSql(partnerView);
	}
}

// A response is first written as asked for: the status is then the default, and asking again for
// the same survey never undoes an answer.
const surveyTables = `
create table cooperation_survey (
	id text primary key, title_th text not null, title_en text not null, purpose_summary text,
	launched_on date not null, launched_on_text_be text not null, deadline date,
	deadline_text_be text, form_footer_th text[] not null, agency_code text not null, ${factColumns});
create index on cooperation_survey (launched_on, id);
create index on cooperation_survey (agency_code, launched_on, id);
create table survey_form_column (
	id text primary key, survey_id text not null, position integer not null,
	header_th text not null, group_header_th text, meaning text not null,
	value_kind text not null, agreement_field text, agreement_value text,
	import_run text not null);
create index on survey_form_column (survey_id, position);
create table survey_response (
	id text primary key, survey_id text not null, province_code text not null,
	status text not null default 'NOT_ANSWERED', received_on date, reporter_name text,
	reporter_position text, ${factColumns});
create index on survey_response (survey_id, province_code, id);
create index on survey_response (province_code, survey_id, id);`;

const agreementTables = `
create table cooperation_agreement (
	id text primary key, service_th text not null, service_area_code text,
	province_code text not null, instrument text not null, status text not null,
	signed_on date, signed_on_text_be text, discussed_on date, discussed_on_text_be text,
	stated_party_count integer, committee text not null, regulation text not null,
	objective text, problems text, remark text, renewal_of_id text, survey_response_id text,
	${factColumns},
	has_issues boolean not null generated always as (issues <> '[]'::jsonb) stored);
create index on cooperation_agreement (signed_on desc nulls last, id);
create index on cooperation_agreement (province_code, signed_on desc nulls last, id);
create index on cooperation_agreement (service_area_code, signed_on desc nulls last, id);
create index on cooperation_agreement (survey_response_id, signed_on desc nulls last, id);
create index on cooperation_agreement (renewal_of_id);
create index on cooperation_agreement (signed_on desc nulls last, id) where has_issues;
create table agreement_party (
	id text primary key, agreement_id text not null, position integer not null, role text not null,
	lao_id text, name_as_written text, is_lao boolean not null, kind text, resolution text,
	lao_role text generated always as (lao_id || '/' || role) stored,
	import_run text not null);
create index on agreement_party (agreement_id, position);
create index on agreement_party (lao_id, agreement_id);
create index on agreement_party (lao_role, agreement_id);`;

const partnerView = `
create view lao_partner as
select a.lao_id || '/' || b.lao_id as id, a.lao_id, b.lao_id as partner_id,
	count(distinct g.id)::integer as agreement_count,
	(count(distinct g.id) filter (where g.status <> 'DISCUSSED'))::integer as signed_count,
	array_agg(distinct g.id) as agreement_ids, bool_or(g.is_synthetic) as is_synthetic
from agreement_party a
join agreement_party b on b.agreement_id = a.agreement_id and b.lao_id <> a.lao_id
join cooperation_agreement g on g.id = a.agreement_id
where a.role in ('HOST', 'PARTNER') and b.role in ('HOST', 'PARTNER')
group by a.lao_id, b.lao_id;`;
