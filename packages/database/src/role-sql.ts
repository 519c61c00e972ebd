import pg from "pg";

const { escapeIdentifier, escapeLiteral } = pg;

/**
 * As whom a service comes: `owner` migrates and imports, `reader` serves what anybody may read,
 * `fullReader` serves, where rows are restricted, also those.
 */
export type Access = "owner" | "reader" | "fullReader";

/** What a service keeps in the database. */
export interface ServiceSchema {
	name: string;
	/** Schema through which its reader sees the rows that anybody may see; absent where all are. */
	openSchema?: string;
	/** False where nobody but the owner may read it all, and others what they are granted. */
	isServed?: boolean;
}

export interface Login {
	role: string;
	password: string;
}

/** SQL that makes the roles and the schemas of a service; harmless when they exist. */
export function serviceSql(
	{ name, openSchema, isServed = true }: ServiceSchema,
	login: (access: Access) => Login,
	extensions: string,
): string {
	const owner = login("owner");
	const reader = login("reader");
	const full = login("fullReader");
	const ownerName = escapeIdentifier(owner.role);
	const schemas = [name, ...(openSchema ? [openSchema] : [])];
	return [
		roleSql(owner, [name, extensions]),
		`grant ${ownerName} to current_user;`,
		...schemas.map(
			(schema) =>
				`create schema if not exists ${escapeIdentifier(schema)} authorization ${ownerName};`,
		),
		temporarySql(owner),
		...(isServed
			? [
					roleSql(reader, [openSchema ?? name, extensions]),
					readingSql(openSchema ?? name, owner, reader),
				]
			: []),
		...(openSchema
			? [
					closingSql(name, owner, reader),
					roleSql(full, [name, extensions]),
					readingSql(name, owner, full),
				]
			: []),
	].join("\n");
}

/** SQL that makes a login role that owns nothing and may do nothing yet; harmless when it exists. */
export function loginSql({ role, password }: Login): string {
	const name = escapeIdentifier(role);
	return `
		do $$ begin create role ${name}; exception when duplicate_object or unique_violation then null; end $$;
		alter role ${name} login password ${escapeLiteral(password)};`;
}

function roleSql(login: Login, [schema = "", extensions = ""]: string[]): string {
	const name = escapeIdentifier(login.role);
	return `${loginSql(login)}
		alter role ${name} set search_path = ${escapeIdentifier(schema)}, ${extensions};
		grant usage on schema ${extensions} to ${name};`;
}

/** Imports compare in temporary tables; nobody else needs any. */
export const closePublicSql = `
	revoke all on schema public from public;
	do $$ begin
		if has_database_privilege('public', current_database(), 'temporary')
		then execute format('revoke temporary on database %I from public', current_database()); end if;
	end $$;`;

function temporarySql({ role }: Login): string {
	return `do $$ begin
			if not has_database_privilege(${escapeLiteral(role)}, current_database(), 'temporary')
			then execute format('grant temporary on database %I to %I', current_database(), ${escapeLiteral(role)});
			end if;
		end $$;`;
}

/** Lets a role read a schema, the tables of later migrations included; those of before only where it cannot yet. */
function readingSql(schema: string, owner: Login, reader: Login): string {
	const [place, name] = [escapeIdentifier(schema), escapeIdentifier(reader.role)];
	return `
		grant usage on schema ${place} to ${name};
		alter default privileges for role ${escapeIdentifier(owner.role)} in schema ${place}
			grant select on tables to ${name};
		do $$ begin
			if exists (select from pg_class where relnamespace = ${escapeLiteral(place)}::regnamespace
				and relkind in ('r', 'v') and not has_table_privilege(${escapeLiteral(reader.role)}, oid, 'select'))
			then grant select on all tables in schema ${place} to ${name}; end if;
		end $$;`;
}

/** Takes a schema away from a role that could read it, before some of its rows were restricted. */
function closingSql(schema: string, owner: Login, reader: Login): string {
	const [place, name] = [escapeIdentifier(schema), escapeIdentifier(reader.role)];
	return `do $$ begin
			if has_schema_privilege(${escapeLiteral(reader.role)}, ${escapeLiteral(schema)}, 'usage') then
				revoke all on schema ${place} from ${name};
				alter default privileges for role ${escapeIdentifier(owner.role)} in schema ${place}
					revoke select on tables from ${name};
				revoke all on all tables in schema ${place} from ${name};
			end if;
		end $$;`;
}
