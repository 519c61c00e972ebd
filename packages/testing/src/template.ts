import { randomBytes } from "node:crypto";
import { withConnection } from "@lao/database/connection";
import pg from "pg";

/** A database of one test file. */
export interface TestDatabase {
	url: string;
	drop(): Promise<void>;
}

const { escapeIdentifier } = pg;

function databaseUrl(adminUrl: string, name: string): string {
	const url = new URL(adminUrl);
	url.pathname = `/${name}`;
	return url.href;
}

/**
 * A copy of a template database. The template is made by `prepare` when the first test file of the
 * run asks for it; the others wait for it, and each copy then takes milliseconds.
 */
export async function cloneTemplate(
	adminUrl: string,
	template: string,
	prepare: (url: string) => Promise<void>,
): Promise<TestDatabase> {
	const name = `test_${randomBytes(6).toString("hex")}`;
	await withConnection(adminUrl, async (client) => {
		await client.query("select pg_advisory_lock(hashtext($1))", [template]);
		const { rows } = await client.query("select 1 from pg_database where datname = $1", [template]);
		if (rows.length === 0) await makeTemplate(client, adminUrl, template, prepare);
		await client.query(
			`create database ${escapeIdentifier(name)} template ${escapeIdentifier(template)}`,
		);
	});
	const drop = () =>
		withConnection(adminUrl, async (client) => {
			await client.query(`drop database ${escapeIdentifier(name)} with (force)`);
		});
	return { url: databaseUrl(adminUrl, name), drop };
}

async function makeTemplate(
	client: pg.Client,
	adminUrl: string,
	template: string,
	prepare: (url: string) => Promise<void>,
): Promise<void> {
	const unfinished = `${template}_unfinished`;
	await client.query(`drop database if exists ${escapeIdentifier(unfinished)}`);
	await client.query(`create database ${escapeIdentifier(unfinished)}`);
	await prepare(databaseUrl(adminUrl, unfinished));
	await client.query(
		`alter database ${escapeIdentifier(unfinished)} rename to ${escapeIdentifier(template)}`,
	);
}
