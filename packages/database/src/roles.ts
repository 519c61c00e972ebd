import { createHmac } from "node:crypto";
import pg from "pg";
import { errorCode } from "./errors.ts";
import {
	type Access,
	closePublicSql,
	type Login,
	loginSql,
	type ServiceSchema,
	serviceSql,
} from "./role-sql.ts";
import { checkTrigrams } from "./trigrams.ts";

const suffixes: Readonly<Record<Access, string>> = {
	owner: "",
	reader: "_reader",
	fullReader: "_full_reader",
};

/** Login role of a service. */
function roleOf(service: string, access: Access): string {
	return `lao_${service}${suffixes[access]}`;
}

/** Derived, so that every process with the administrator's URL agrees and nothing is stored. */
function passwordOf(role: string, admin: URL): string {
	return createHmac("sha256", decodeURIComponent(admin.password)).update(role).digest("hex");
}

/** URL with which one service reaches its own schema, and nothing else; as its owner unless it is said. */
export function serviceUrl(adminUrl: string, service: string, access: Access = "owner"): string {
	const url = new URL(adminUrl);
	const role = roleOf(service, access);
	const password = passwordOf(role, url);
	url.username = role;
	url.password = password;
	return url.href;
}

/** The ways into the database of a service that serves; none of them can write. */
export function readingUrls(adminUrl: string, service: string): { url: string; fullUrl: string } {
	return {
		url: serviceUrl(adminUrl, service, "reader"),
		fullUrl: serviceUrl(adminUrl, service, "fullReader"),
	};
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

/**
 * Gives every service a schema with an owner and readers of its own, closes the public schema, and
 * opens one that holds nothing but PostgreSQL's extensions.
 */
export function createServiceRoles(adminUrl: string, services: ServiceSchema[]): Promise<void> {
	return withRoles(adminUrl, async (client) => {
		await client.query(closePublicSql);
		const extensions = await addExtensions(client);
		for (const service of services) {
			const login = (access: Access) => loginOf(adminUrl, service.name, access);
			await client.query(serviceSql(service, login, extensions));
		}
	});
}

/** Makes a login role that owns nothing: what it may do is granted by whoever owns the tables. */
export async function createLoginRole(adminUrl: string, name: string): Promise<void> {
	await withRoles(adminUrl, async (client) => {
		await client.query(loginSql(loginOf(adminUrl, name, "owner")));
	});
}

function loginOf(adminUrl: string, service: string, access: Access): Login {
	const role = roleOf(service, access);
	return { role, password: passwordOf(role, new URL(adminUrl)) };
}

/** Changes roles in one transaction, one change after another. */
async function withRoles(adminUrl: string, work: (client: pg.Client) => Promise<void>) {
	const client = new pg.Client({ connectionString: adminUrl });
	await client.connect();
	try {
		await repeated(async () => {
			await client.query("begin");
			// Two graphs starting on one database would otherwise trip over each other's catalog rows.
			await client.query("select pg_advisory_xact_lock(hashtext('lao-graph roles'))");
			await work(client);
			await client.query("commit");
		}, client);
	} finally {
		await client.end();
	}
}

/** Code of PostgreSQL for, among others, a catalog row that another transaction changed meanwhile. */
const internalError = "XX000";
const attempts = 10;

/** Roles belong to the server, locks to a database: graphs of two databases meet on the rows of a role. */
async function repeated(work: () => Promise<void>, client: pg.Client): Promise<void> {
	for (let attempt = 1; ; attempt++) {
		try {
			return await work();
		} catch (error) {
			await client.query("rollback");
			if (errorCode(error) !== internalError || attempt === attempts) throw error;
		}
	}
}
