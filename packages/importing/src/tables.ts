/** Tables every service keeps about what was imported into it; first migration of each. */
export const importTables = `
create table import_run (
	id text primary key,
	kind text not null,
	finished_at timestamptz not null default now(),
	undone_at timestamptz,
	records_new integer not null,
	records_changed integer not null,
	records_unchanged integer not null,
	records_removed integer not null,
	quarantined integer not null
);
create table import_file (
	import_run text not null references import_run deferrable initially deferred,
	name text not null,
	sha256 text not null,
	primary key (import_run, sha256)
);
create index on import_file (sha256);
create table import_before (
	import_run text not null references import_run deferrable initially deferred,
	table_name text not null,
	key jsonb not null,
	before jsonb not null
);
create index on import_before (import_run, table_name);
create table quarantine (
	import_run text not null references import_run deferrable initially deferred,
	file text not null,
	locator text not null,
	code text not null,
	message text not null,
	raw jsonb
);
create index on quarantine (import_run);
`;

/**
 * The version of a service's data, which every statement that reads it tells: it moves with each run
 * that commits or is undone, in the same transaction.
 */
export const dataVersionTable = `
create table data_version (version bigint not null);
insert into data_version values (1);
create function move_data_version() returns trigger language plpgsql as $$
begin
	execute format('update %I.data_version set version = version + 1', tg_table_schema);
	return null;
end $$;
create trigger move_data_version after insert or update or delete on import_run
	for each statement execute function move_data_version();
`;

/** Columns of ImportedFact, for CREATE TABLE statements. */
export const factColumns = `
	source_document text not null,
	source_locator text,
	retrieved_at timestamptz,
	import_run text not null,
	is_synthetic boolean not null default false,
	issues jsonb not null default '[]'`;
