import { readSavedQueries } from "@lao/gateway/saved-queries";
import { createServer } from "@lao/gateway/server";
import { parse } from "csv-parse/sync";
import { parquetReadObjects } from "hyparquet";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { openDemoGraph, type ReferenceGraph } from "./graph.ts";

const queries = await readSavedQueries(new URL("../queries/", import.meta.url));
const csv = { accept: "text/csv" };

type Server = ReturnType<typeof createServer>;
let together: ReferenceGraph;
let apart: ReferenceGraph;
let server: Server;
let other: Server;
let database: pg.Client;
beforeAll(async () => {
	[together, apart] = await Promise.all([openDemoGraph(), openDemoGraph("apart")]);
	server = createServer({ graph: together.graph, readiness: async () => [], queries });
	other = createServer({ graph: apart.graph, readiness: async () => [], queries });
	database = new pg.Client({ connectionString: together.url });
	await database.connect();
});
afterAll(async () => {
	await database.end();
	await Promise.all([server.close(), other.close()]);
	await Promise.all([together.close(), apart.close()]);
});

/** Rows of plain SQL, each as a list of texts. */
async function sql(text: string): Promise<string[][]> {
	const { rows } = await database.query({ text, rowMode: "array" });
	return rows.map((row: unknown[]) => row.map((cell) => (cell === null ? "" : String(cell))));
}

const post = (query: string, headers: Record<string, string> = csv, on = server) =>
	on.inject({ method: "POST", url: "/graphql", headers, payload: { query } });

describe("the whole answer to a query, as a file", () => {
	it("holds every page of its outermost connection, in order", async () => {
		const found = await post(
			"query Results { assessmentResults(first: 3) { nodes { id yearBE publishedTotal } } }",
		);
		expect(found.headers["content-disposition"]).toBe('attachment; filename="Results.csv"');
		expect(found.headers["content-type"]).toMatch(/^text\/csv; charset=utf-8/);
		const [, ...rows] = parse(found.body, { bom: true });
		expect(rows.length).toBeGreaterThan(50_000);
		expect(rows).toEqual(
			await sql(`select id, year_be, published_total from assessments.assessment_result
				order by year_be desc, id`),
		);
	});

	it("holds every page of a nested connection, as rows and as cells", async () => {
		const found = await post(
			"{ assessmentRounds { id indicators { nodes { id } } results { nodes { id } } } }",
		);
		const [, ...rows] = parse(found.body, { bom: true });
		const cells = new Map(rows.map(([round, , results]) => [round, JSON.parse(results ?? "")]));
		const expected = await sql(`select r.id, count(a.id), min(a.id), max(a.id)
			from assessments.assessment_round r
			left join assessments.assessment_result a on a.round_id = r.id group by 1`);
		expect(Math.max(...expected.map(([, count]) => Number(count)))).toBeGreaterThan(5000);
		for (const [round = "", count, least, most] of expected) {
			const ids: string[] = cells.get(round).map(({ id }: { id: string }) => id);
			expect(new Set(ids).size).toBe(Number(count));
			expect([ids[0] ?? "", ids.at(-1) ?? ""]).toEqual([least, most]);
		}
		const chained = await post("{ assessmentRounds { id results { nodes { id } } } }");
		const [, ...pairs] = parse(chained.body, { bom: true });
		expect(pairs.toSorted()).toEqual(
			(
				await sql(`select r.id, a.id from assessments.assessment_round r
				left join assessments.assessment_result a on a.round_id = r.id`)
			).toSorted(),
		);
	});

	it.each(["csv", "jsonl", "parquet"])(
		"has the same bytes together and apart, as %s",
		async (format) => {
			const url = `/q/partners-of-laos.${format}?province=90`;
			const [here, there] = await Promise.all([server.inject(url), other.inject(url)]);
			expect(here.statusCode).toBe(200);
			const rows = async (bytes: Buffer) =>
				format === "parquet"
					? parquetReadObjects({ file: new Uint8Array(bytes).buffer })
					: bytes.toString();
			// Parquet's metadata tells when the file was made.
			expect(await rows(here.rawPayload)).toEqual(await rows(there.rawPayload));
		},
	);

	it.each([
		"{ assessmentResults { nodes { id yearBE totalPoints publishedTotal isContradictory } } }",
		`query { list: laos(orderBy: [{ by: NAME_TH }], where: { type: { in: [PAO, CITY_MUNICIPALITY] } }) {
			nodes { kind: type nameTh id shortNameTh } } }`,
		"{ circulars { nodes { id dateIssued subject kind isHeld } } }",
	])("has the same bytes where one statement reads it: %s", async (query) => {
		together.takeStatements();
		const [here, there] = await Promise.all([post(query), post(query, csv, other)]);
		expect([here.statusCode, here.body.length > 1000]).toEqual([200, true]);
		expect(here.body === there.body).toBe(true);
		// Nothing but the copy, which is not sent by the loaders.
		expect(together.takeStatements()).toEqual([]);
	});

	it("is asked for by GET too, and an answer in JSON is what anyone else gets", async () => {
		const url = `/graphql?${new URLSearchParams({ query: "{ regions { code } }" })}`;
		const file = await server.inject({ url, headers: { accept: "application/jsonl" } });
		expect(file.body.split("\n")[0]).toBe('{"regions.code":"CENTRAL"}');
		const answer = await post("{ regions { code } }", { accept: "application/json, text/csv" });
		expect(answer.json().data.regions[0]).toEqual({ code: "CENTRAL" });
	});

	it("names the address that describes it", async () => {
		const found = await post("query Codes { laos(provinceCode: 90) { nodes { id nameTh } } }");
		const [, address = ""] = /^<([^>]+)>; rel="describedby"/.exec(String(found.headers.link)) ?? [];
		const described = (await server.inject(address)).json();
		expect(described).toMatchObject({
			"@context": ["http://www.w3.org/ns/csvw", { "@language": "en" }],
			url: "Codes.csv",
			"lao:isSynthetic": true,
			"lao:rows": parse(found.body).length - 1,
		});
		expect(described["dc:source"]).toContain("Synthetic data set of LAO Graph");
		expect(described.tableSchema.columns[0]).toMatchObject({ name: "laos.id", datatype: "string" });
	});
});

describe("a saved query", () => {
	it("takes its variables from the address, each by its type", async () => {
		const found = await server.inject("/q/laos-in-province.csv?province=51&type=PAO");
		const [, ...rows] = parse(found.body, { bom: true });
		expect(rows.map(([id]) => id)).toEqual(
			(
				await sql("select id from directory.lao where province_code = '51' and type = 'PAO'")
			).flat(),
		);
		const answer = (await server.inject("/q/laos-in-province.json?type=PAO")).json();
		expect(answer.data.laos.nodes).toHaveLength(1);
	});

	it.each([
		["/q/laos-in-province.csv?type=CASTLE", 400, "BAD_USER_INPUT"],
		["/q/laos-in-province.csv?provinse=51", 400, "BAD_USER_INPUT"],
		["/q/laos-in-province.csv?province=51&province=52", 400, "BAD_USER_INPUT"],
		["/q/laos-in-province.doc", 404, "BAD_REQUEST"],
		["/q/nothing.csv", 404, "BAD_REQUEST"],
	])("%s is refused with %i", async (url, status, code) => {
		const refused = await server.inject(url);
		expect(refused.statusCode).toBe(status);
		expect(refused.json().errors[0].extensions.code).toBe(code);
	});
});

describe("a file that cannot be whole", () => {
	it("is refused before it begins where the query or its first page has errors", async () => {
		const wrong = await post("{ laos { nodes { height } } }");
		expect(wrong.statusCode).toBe(400);
		expect(wrong.json().errors[0].extensions.code).toBe("GRAPHQL_VALIDATION_FAILED");
		const cursor = await post('{ laos(after: "AAAA") { nodes { id } } }');
		expect(cursor.statusCode).toBe(400);
		expect(cursor.json().errors[0].extensions.code).toBe("INVALID_CURSOR");
	});

	it("stops asking when the client has gone", async () => {
		const graph = await openDemoGraph();
		const own = createServer({ graph: graph.graph, readiness: async () => [], queries });
		const address = await own.listen({ host: "127.0.0.1", port: 0 });
		const gone = new AbortController();
		const response = await fetch(`${address}/q/assessment-results.csv`, { signal: gone.signal });
		const reader = response.body?.getReader();
		await reader?.read();
		gone.abort();
		await own.close();
		await graph.close();
		const pages = graph.takeStatements().filter((text) => /assessment_result" t/.test(text));
		const [[total] = []] = await sql("select count(*) from assessments.assessment_result");
		expect(pages.length).toBeLessThan(Number(total) / 2000);
	});

	it("cancels its one statement when the client has gone", async () => {
		const own = createServer({ graph: together.graph, readiness: async () => [] });
		const address = await own.listen({ host: "127.0.0.1", port: 0 });
		const gone = new AbortController();
		const query = "{ assessmentResults { nodes { id yearBE publishedTotal } } }";
		const response = await fetch(`${address}/graphql?${new URLSearchParams({ query })}`, {
			headers: csv,
			signal: gone.signal,
		});
		await response.body?.getReader().read();
		const copies = "select 1 from pg_stat_activity where query like 'copy %' and state = 'active'";
		gone.abort();
		await own.close();
		await vi.waitFor(async () => expect(await sql(copies)).toEqual([]), 10_000);
	});

	it("breaks off where a service dies on the way", async () => {
		const graph = await openDemoGraph("apart");
		const own = createServer({ graph: graph.graph, readiness: async () => [], queries });
		const address = await own.listen({ host: "127.0.0.1", port: 0 });
		const response = await fetch(`${address}/q/assessment-results.csv`);
		const reader = response.body?.getReader();
		await reader?.read();
		await graph.kill("assessments");
		const rest = async () => {
			while (!(await reader?.read())?.done);
		};
		await expect(rest()).rejects.toThrow();
		await own.close();
		await graph.close();
	});
});
