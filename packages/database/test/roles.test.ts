import { Migration } from "@mikro-orm/migrations";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { migrate } from "../src/migrations.ts";
import { createServiceRoles, serviceUrl } from "../src/roles.ts";

class First extends Migration {
	override up(): void {
		this.addSql("create table import_run (id text primary key)");
		this.addSql("create table note (id text primary key, body text, is_hidden boolean not null)");
		this.addSql("insert into note values ('a', 'open', false), ('b', 'hidden', true)");
		this.addSql("create view note_count as select count(*) as notes from note");
	}
}

class Second extends Migration {
	override up(): void {
		this.addSql("alter table note add column page integer default 7");
		this.addSql("alter table note alter column body type varchar(99)");
		this.addSql("create table later as select 1 as one");
	}
}

const migrations = [
	{ name: "first", class: First },
	{ name: "second", class: Second },
];
const suffix = process.pid;
const [database, administrator] = [`roles_${suffix}`, `administrator_${suffix}`];
const [plain, parted] = [`plain_${suffix}`, `parted_${suffix}`];
const openSchema = `${parted}_open`;
const services = [{ name: plain }, { name: parted, openSchema }];
const rows = { note: "not t.is_hidden", import_run: "true" };

const address = (user: string) => {
	const url = new URL(inject("adminUrl"));
	Object.assign(url, { pathname: `/${database}`, username: user, password: "a password" });
	return url.href;
};
const adminUrl = address(administrator);

async function ask(url: string, ...statements: string[]): Promise<unknown[]> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	try {
		let found: unknown[] = [];
		for (const statement of statements) found = (await client.query(statement)).rows;
		return found;
	} finally {
		await client.end();
	}
}

const migrateTo = async (count: number) => {
	await createServiceRoles(adminUrl, services);
	for (const { name, openSchema: schema } of services) {
		await migrate({
			url: serviceUrl(adminUrl, name),
			schema: name,
			entities: [],
			migrations: migrations.slice(0, count),
			...(schema && { views: { schema, rows } }),
		});
	}
};

beforeAll(async () => {
	// As on a server of the user's: one who may create roles and owns the database, no superuser.
	await ask(
		inject("adminUrl"),
		`create role ${administrator} login createrole nosuperuser password 'a password'`,
		`create database ${database} owner ${administrator}`,
		`create database ${database}_too owner ${administrator}`,
	);
	await migrateTo(1);
});
afterAll(async () => {
	const roles = services.flatMap(({ name }) =>
		["", "_reader", "_full_reader"].map((end) => `drop role if exists lao_${name}${end}`),
	);
	await ask(
		inject("adminUrl"),
		`drop database if exists ${database} with (force)`,
		`drop database if exists ${database}_too with (force)`,
		...roles,
		`drop role if exists ${administrator}`,
	);
});

const reader = (service: string) => serviceUrl(adminUrl, service, "reader");
const full = serviceUrl(adminUrl, parted, "fullReader");
const denied = { code: "42501" };

describe("the reader of a service", () => {
	it.each([plain, parted])(
		"of %s writes nothing, whatever it says of its transaction",
		async (name) => {
			for (const statement of [
				"insert into note values ('c', 'mine', false)",
				"update note set body = 'mine'",
				"delete from note",
				"truncate note",
				"create table mine (id text)",
				"create temporary table mine (id text)",
				"create table public.mine (id text)",
				"drop view note_count",
			]) {
				const asked = ask(reader(name), "begin", "set transaction read write", statement);
				await expect(asked, statement).rejects.toHaveProperty("code");
			}
			expect(await ask(reader(plain), "select count(*)::integer as notes from note")).toEqual([
				{ notes: 2 },
			]);
		},
	);

	it("sees no schema but its own", async () => {
		await expect(ask(reader(plain), `select from ${parted}.note`)).rejects.toMatchObject(denied);
		await expect(ask(reader(plain), `select from ${openSchema}.note`)).rejects.toMatchObject(
			denied,
		);
		await expect(ask(reader(parted), `select from ${plain}.note`)).rejects.toMatchObject(denied);
		await expect(ask(reader(parted), `select from ${parted}.note`)).rejects.toMatchObject(denied);
		await expect(ask(reader(plain), `set role lao_${plain}`)).rejects.toMatchObject(denied);
	});

	it("sees the open rows alone, also in views made of them", async () => {
		expect(await ask(reader(parted), "select id from note")).toEqual([{ id: "a" }]);
		expect(await ask(reader(parted), "select notes::integer from note_count")).toEqual([
			{ notes: 1 },
		]);
		expect(await ask(full, "select id from note order by 1")).toEqual([{ id: "a" }, { id: "b" }]);
		expect(await ask(full, "select notes::integer from note_count")).toEqual([{ notes: 2 }]);
		await expect(
			ask(full, "begin", "set transaction read write", "delete from note"),
		).rejects.toMatchObject(denied);
	});

	it("keeps its rights when everything is prepared again, and the views are left as they are", async () => {
		const views = `select oid from pg_class where relnamespace = '${openSchema}'::regnamespace order by 1`;
		const before = await ask(adminUrl, views);
		await migrateTo(1);
		expect(await ask(adminUrl, views)).toEqual(before);
		expect(await ask(reader(parted), "select id from note")).toEqual([{ id: "a" }]);
	});

	it("reads what later migrations add, and still no more", async () => {
		await migrateTo(2);
		expect(await ask(reader(parted), "select id, page from note")).toEqual([{ id: "a", page: 7 }]);
		expect(await ask(reader(plain), "select one from later")).toEqual([{ one: 1 }]);
		expect(await ask(full, "select one from later")).toEqual([{ one: 1 }]);
		// What has no condition is open to nobody.
		await expect(ask(reader(parted), "select from later")).rejects.toMatchObject({ code: "42P01" });
	});
});

it("a service made by an earlier version, which has no readers, gets them", async () => {
	const earlier = [`drop schema ${openSchema} cascade`];
	for (const role of [`lao_${plain}_reader`, `lao_${parted}_reader`, `lao_${parted}_full_reader`]) {
		earlier.push(`drop owned by ${role}`, `drop role ${role}`);
	}
	await ask(
		address("postgres").replace("a%20password", new URL(inject("adminUrl")).password),
		...earlier,
	);
	await migrateTo(2);
	expect(await ask(reader(plain), "select id from note order by 1")).toHaveLength(2);
	expect(await ask(reader(parted), "select id from note")).toEqual([{ id: "a" }]);
	expect(await ask(full, "select id from note")).toHaveLength(2);
});

it("a reader whose rows become restricted loses the tables it could read", async () => {
	expect(await ask(reader(plain), "select id from note")).toHaveLength(2);
	await createServiceRoles(adminUrl, [{ name: plain, openSchema: `${plain}_open` }]);
	await expect(ask(reader(plain), `select from ${plain}.note`)).rejects.toMatchObject(denied);
});

it("programs of several databases may prepare the roles of one server at once", async () => {
	const other = adminUrl.replace(database, `${database}_too`);
	const all = Array.from({ length: 6 }, (_, index) => (index % 2 ? adminUrl : other));
	await Promise.all(all.map((url) => createServiceRoles(url, services)));
});
