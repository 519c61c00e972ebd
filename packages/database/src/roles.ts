import { createHmac } from "node:crypto";
import pg from "pg";
import { checkTrigrams } from "./trigrams.ts";

const { escapeIdentifier, escapeLiteral } = pg;

/** Login role that owns the schema of a service. */
function roleOf(service: string): string {
	return `lao_${service}`;
}

/** Derived, so that every process with the administrator's URL agrees and nothing is stored. */
function passwordOf(service: string, admin: URL): string {
	return createHmac("sha256", decodeURIComponent(admin.password))
		.update(roleOf(service))
		.digest("hex");
}

/** URL with which one service reaches its own schema, and nothing else. */
export function serviceUrl(adminUrl: string, service: string): string {
	const url = new URL(adminUrl);
	const password = passwordOf(service, url);
	url.username = roleOf(service);
	url.password = password;
	return url.href;
}

/** Schema for what all services use and none owns, where the database has no other place for it. */
const shared = "extensions";

/** Makes trigram likeness available; returns the schema that holds it. */
async function addExtensions(client: pg.Client): Promise<string> {
	await client.query(`create schema if not exists ${shared}`);
	await client.query(`create extension if not exists pg_trgm with schema ${shared}`);
	// A database of the user's may have had it before, elsewhere.
	const { rows } = await client.query<{ schema: string }>(
		"select extnamespace::regnamespace::text as schema from pg_extension where extname = 'pg_trgm'",
	);
	const extensions = rows[0]?.schema ?? shared;
	await checkTrigrams(client, extensions);
	return extensions;
}

/** SQL that makes the role and the schema of a service; harmless when both exist. */
function serviceSql(service: string, admin: URL, extensions: string): string {
	const role = escapeIdentifier(roleOf(service));
	const schema = escapeIdentifier(service);
	const password = escapeLiteral(passwordOf(service, admin));
	return `
		do $$ begin create role ${role}; exception when duplicate_object or unique_violation then null; end $$;
		alter role ${role} login password ${password};
		alter role ${role} set search_path = ${schema}, ${extensions};
		grant usage on schema ${extensions} to ${role};
		grant ${role} to current_user;
		create schema if not exists ${schema} authorization ${role};`;
}

/**
 * Gives every service a schema and a login role of its own, closes the public schema, and opens one
 * that holds nothing but PostgreSQL's extensions.
 */
export async function createServiceRoles(adminUrl: string, services: string[]): Promise<void> {
	const admin = new URL(adminUrl);
	const client = new pg.Client({ connectionString: adminUrl });
	await client.connect();
	try {
		await client.query("begin");
		// Two graphs starting on one server would otherwise trip over each other's catalog rows.
		await client.query("select pg_advisory_xact_lock(hashtext('lao-graph roles'))");
		await client.query("revoke all on schema public from public");
		const extensions = await addExtensions(client);
		for (const service of services) await client.query(serviceSql(service, admin, extensions));
		await client.query("commit");
	} finally {
		await client.end();
	}
}

/** Makes a login role that owns nothing: what it may do is granted by whoever owns the tables. */
export async function createLoginRole(adminUrl: string, name: string): Promise<void> {
	const role = escapeIdentifier(roleOf(name));
	const password = escapeLiteral(passwordOf(name, new URL(adminUrl)));
	const client = new pg.Client({ connectionString: adminUrl });
	await client.connect();
	try {
		await client.query(`begin; select pg_advisory_xact_lock(hashtext('lao-graph roles'));
			do $$ begin create role ${role}; exception when duplicate_object or unique_violation then null; end $$;
			alter role ${role} login password ${password};
			commit`);
	} finally {
		await client.end();
	}
}
