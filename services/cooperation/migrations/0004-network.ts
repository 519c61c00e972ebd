import { Migration } from "@mikro-orm/migrations";

export class Migration0004 extends Migration {
	override up(): void {
		this.addSql(standingView);
		this.addSql(partnerView);
		this.addSql(networkTables);
		this.addSql(withoutAgreementView);
	}
}

/** A renewal that is held speaks for the agreement it renews. */
const standingView = `
create view standing_agreement as
select g.id, g.service_area_code, g.is_synthetic from cooperation_agreement g
where g.status = 'SIGNED' or g.status = 'RENEWED' and not exists (
	select 1 from cooperation_agreement n where n.renewal_of_id = g.id);`;

const partnerView = `
create or replace view lao_partner as
select a.lao_id || '/' || b.lao_id as id, a.lao_id, b.lao_id as partner_id,
	count(distinct g.id)::integer as agreement_count,
	(count(distinct g.id) filter (where g.status <> 'DISCUSSED'))::integer as signed_count,
	array_agg(distinct g.id) as agreement_ids, bool_or(g.is_synthetic) as is_synthetic,
	count(distinct s.id)::integer as standing_count
from agreement_party a
join agreement_party b on b.agreement_id = a.agreement_id and b.lao_id <> a.lao_id
join cooperation_agreement g on g.id = a.agreement_id
left join standing_agreement s on s.id = g.id
where a.role in ('HOST', 'PARTNER') and b.role in ('HOST', 'PARTNER')
group by a.lao_id, b.lao_id;`;

// Computed from the agreements after each change of them, so no run owns a row.
const networkTables = `
create table cooperation_network (
	id text primary key, node_count integer not null, edge_count integer not null,
	agreement_count integer not null, component_count integer not null,
	largest_component integer not null, density numeric not null, is_synthetic boolean not null,
	fingerprint text not null);
create table network_member (
	id text primary key, network_id text not null, lao_id text not null, degree integer not null,
	agreement_count integer not null, component_id text not null, component_size integer not null,
	centrality numeric not null, is_synthetic boolean not null);
create index on network_member (network_id, centrality desc, id);`;

const withoutAgreementView = `
create view lao_without_agreement as
select l.lao_id, l.type, l.province_code, l.region_code, l.is_synthetic
from known_lao l
where l.is_active and l.type <> 'BANGKOK' and not exists (
	select 1 from agreement_party p join cooperation_agreement g on g.id = p.agreement_id
	where p.lao_id = l.lao_id and p.role in ('HOST', 'PARTNER') and g.status <> 'DISCUSSED');`;
