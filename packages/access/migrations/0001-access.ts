import { Migration } from "@mikro-orm/migrations";

/** What the hash of an entry is made of: its lines, the last of them the hash of the entry before. */
const linesOfEntry = `concat_ws(E'\\n', new.number,
	to_char(new.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
	new.reader, new.request_id, new.readings, new.previous)`;

export class Migration0001 extends Migration {
	override up(): void {
		this.addSql(`
			create table api_key (
				id text primary key, hash text not null, name text not null, scopes text[] not null,
				created_at timestamptz not null default now(), expires_at timestamptz not null,
				revoked_at timestamptz);
			create table api_key_use (
				key_id text not null references api_key, day date not null default (now() at time zone 'UTC')::date,
				primary key (key_id, day));`);
		this.addSql(`
			create table reading (
				number bigint primary key, at timestamptz not null,
				reader text not null check (reader ~ '^[ -~]{1,200}$'),
				request_id text not null check (request_id ~ '^[ -~]{1,200}$'),
				readings text not null check (readings !~ '[\\x01-\\x1f\\x7f]'),
				previous text not null unique, hash text not null unique);
			create index on reading (reader, number);
			create function chain_reading() returns trigger language plpgsql
				security definer set search_path = access, pg_temp as $$
			declare head reading%rowtype;
			begin
				perform pg_advisory_xact_lock(hashtext('lao-graph reading'));
				select * into head from reading order by number desc limit 1;
				new.number := coalesce(head.number, 0) + 1;
				new.at := clock_timestamp();
				new.previous := coalesce(head.hash, repeat('0', 64));
				new.hash := encode(sha256(convert_to(${linesOfEntry}, 'UTF8')), 'hex');
				return new;
			end $$;
			create trigger chained before insert on reading
				for each row execute function chain_reading();
			create function refuse_change() returns trigger language plpgsql as $$
			begin
				raise exception 'entries of the audit are added, never changed or removed';
			end $$;
			create trigger append_only before update or delete or truncate on reading
				for each statement execute function refuse_change();`);
		this.addSql(`
			grant usage on schema access to lao_gateway;
			grant select (id, hash, scopes, expires_at, revoked_at) on api_key to lao_gateway;
			grant insert (key_id) on api_key_use to lao_gateway;
			grant insert (reader, request_id, readings) on reading to lao_gateway;`);
	}
}
