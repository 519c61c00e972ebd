import { buildSubgraphs } from "@lao/cli/supergraph";
import { readingUrls } from "@lao/database/roles";
import { prepareServices } from "@lao/subgraph/preparation";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openReferenceGraph, type ReferenceGraph } from "../graph.ts";

const subgraphs = buildSubgraphs();
const names = subgraphs.map(({ name }) => name);

describe("the role that serves", () => {
	let graph: ReferenceGraph;
	const clients = new Map<string, pg.Client>();
	const client = (name: string) => {
		const found = clients.get(name);
		if (!found) throw new Error(`no client ${name}`);
		return found;
	};
	beforeAll(async () => {
		graph = await openReferenceGraph();
		// Rights on a database itself are not copied with it.
		await prepareServices({ adminUrl: graph.url, subgraphs, resolver: "directory" });
		for (const name of names) {
			const { url, fullUrl } = readingUrls(graph.url, name);
			clients.set(name, new pg.Client({ connectionString: url }));
			if (name === "circulars") clients.set("full", new pg.Client({ connectionString: fullUrl }));
		}
		await Promise.all([...clients.values()].map((each) => each.connect()));
	});
	afterAll(async () => {
		await Promise.all([...clients.values()].map((each) => each.end()));
		await graph?.close();
	});

	/** Relations that a role can read, by schema. */
	const readable = async (name: string) => {
		const { rows } = await client(name).query(
			`select n.nspname as schema, c.relname as name from pg_class c
			join pg_namespace n on n.oid = c.relnamespace
			where c.relkind in ('r', 'v', 'm', 'p', 'f') and n.nspname !~ '^pg_|^information_schema$'
				and has_schema_privilege(n.oid, 'usage') and has_table_privilege(c.oid, 'select')`,
		);
		return Map.groupBy(rows, ({ schema }) => schema);
	};

	it.each(names)("of %s reads the tables of its entities and no other schema", async (name) => {
		const found = await readable(name);
		const subgraph = subgraphs.find((each) => each.name === name);
		const own = subgraph?.manifest.restricted ? `${name}_open` : name;
		expect([...found.keys()]).toEqual([own]);
		for (const { name: table } of subgraph?.openTables.values() ?? []) {
			await client(name).query(`select from ${table} limit 1`);
		}
	});

	it("of letters cannot read the tables that hold the secret ones, nor what an undo would restore", async () => {
		const [tables] = (await readable("circulars")).values();
		const known = tables?.map(({ name }) => name);
		expect(known).not.toContain("import_before");
		for (const table of ["circular", "recipient", "lao_circular", "personal_datum"]) {
			const asked = client("circulars").query(`select from circulars.${table}`);
			await expect(asked).rejects.toMatchObject({ code: "42501" });
		}
		expect([...(await readable("full")).keys()]).toEqual(["circulars"]);
	});

	it.each([...names, "full"])("of %s has no right to write anything, anywhere", async (name) => {
		const { rows } = await client(name).query(
			`select oid::regclass::text as thing from pg_class where relkind in ('r', 'v', 'p')
				and relnamespace::regnamespace::text !~ '^pg_|^information_schema$'
				and has_table_privilege(oid, 'insert, update, delete, truncate, references, trigger')
			union all
			select nspname from pg_namespace where has_schema_privilege(oid, 'create')
			union all
			select 'temporary' where has_database_privilege(current_database(), 'create, temporary')
			union all
			select rolname from pg_roles where rolname <> current_user
				and pg_has_role(current_user, oid, 'member')
			union all
			select 'power' from pg_roles where rolname = current_user
				and (rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls)`,
		);
		expect(rows).toEqual([]);
		const schema = name === "full" ? "circulars" : name;
		await client(name).query("begin");
		await client(name).query("set transaction read write");
		const written = client(name).query(`update ${schema}.import_run set kind = 'mine'`);
		await expect(written).rejects.toMatchObject({ code: "42501" });
		await client(name).query("rollback");
	});
});
