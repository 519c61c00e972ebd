import pg from "pg";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { createServiceRoles } from "../src/roles.ts";

const name = `ctype_${process.pid}`;
let admin: pg.Client;
beforeAll(async () => {
	admin = new pg.Client({ connectionString: inject("adminUrl") });
	await admin.connect();
});
afterAll(async () => {
	await admin.query(`drop database if exists ${name} with (force)`);
	await admin.end();
});

it("a database in which Thai text has no trigrams is refused, with what to do, and left as it was", async () => {
	await admin.query(
		`create database ${name} template template0 encoding 'UTF8' locale_provider libc locale 'C'`,
	);
	const url = new URL(inject("adminUrl"));
	url.pathname = `/${name}`;
	await expect(createServiceRoles(url.href, [{ name: "ctype_test" }])).rejects.toMatchObject({
		name: "DatabaseError",
		code: "THAI_CTYPE",
		message: expect.stringMatching(/LC_CTYPE is C: create one with `create database .*C\.UTF-8/),
	});
	const client = new pg.Client({ connectionString: url.href });
	await client.connect();
	const { rows } = await client.query(
		"select 1 from pg_namespace where nspname in ('ctype_test', 'extensions')",
	);
	await client.end();
	expect(rows).toEqual([]);
});
