import { createHash } from "node:crypto";
import { resolver } from "@lao/cli/services";
import { buildSubgraphs } from "@lao/cli/supergraph";
import { openAsk } from "@lao/subgraph/preparation";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDemoGraph, type ReferenceGraph } from "./graph.ts";

interface Way {
	way: string;
	circular: { id: string };
}

describe("the synthetic data set", () => {
	let graph: ReferenceGraph;
	let client: pg.Client;
	beforeAll(async () => {
		graph = await openDemoGraph();
		client = new pg.Client({ connectionString: graph.url });
		await client.connect();
	}, 120_000);
	afterAll(async () => {
		await client?.end();
		await graph?.close();
	});

	const one = async (sql: string) => Object.values((await client.query(sql)).rows[0] ?? {});

	it("has the bodies of the nation in their true proportions", async () => {
		const { rows } = await client.query(
			"select type, count(*)::integer as count from directory.lao where is_synthetic group by type",
		);
		expect(Object.fromEntries(rows.map(({ type, count }) => [type, count]))).toEqual({
			CITY_MUNICIPALITY: 30,
			TOWN_MUNICIPALITY: 195,
			SUBDISTRICT_MUNICIPALITY: 2247,
			SAO: 5300,
		});
	});

	it("has eight years of scores with five dimensions, agreements and letters in number", async () => {
		const sql = `select
			(select count(distinct year_be) from assessments.assessment_result where is_synthetic)::integer,
			(select count(*) from cooperation.cooperation_agreement where is_synthetic)::integer,
			(select count(*) from circulars.circular where is_synthetic)::integer,
			(select count(*) from assessments.dimension_score s join assessments.assessment_result r
				on r.id = s.result_id where r.is_synthetic)::float /
			(select count(*) from assessments.assessment_result where is_synthetic)`;
		expect((await client.query({ text: sql, rowMode: "array" })).rows[0]).toEqual([
			8, 12_000, 3000, 5,
		]);
	});

	it("gives each body its newest letters, whichever way they come, as sorting all of them does", async () => {
		const { rows } = await client.query(
			"select lao_id as id from circulars.known_lao order by md5(lao_id) limit 500",
		);
		const ids = rows.map(({ id }) => id);
		graph.takeStatements();
		const { data } = await graph.ask(
			`query ($ids: [ID!]!) { laos(ids: $ids, first: 500) { nodes { id
				circulars(first: 7) { nodes { way circular { id } } } } } }`,
			{ ids },
		);
		expect(graph.takeStatements().join()).not.toMatch(/lao_circular/);
		const { laos } = data as { laos: { nodes: { id: string; circulars: { nodes: Way[] } }[] } };
		const sorted = await client.query<{ lao: string; way: string; id: string }>(
			`select k.id as lao, w.way, w.circular_id as id from unnest($1::text[]) k(id) cross join lateral
				(select * from circulars.lao_circular t where t.lao_id = k.id and t.is_issued
				order by t.date_issued desc nulls last, t.id limit 7) w
			order by k.id, w.date_issued desc nulls last, w.id`,
			[ids],
		);
		expect(sorted.rowCount).toBe(3500);
		const found = laos.nodes.flatMap(({ id: lao, circulars }) =>
			circulars.nodes.map(({ way, circular: { id } }) => ({ lao, way, id })),
		);
		const byBody = (ways: { lao: string }[]) => Map.groupBy(ways, ({ lao }) => lao);
		expect(byBody(found)).toEqual(byBody(sorted.rows));
	});

	it("scores the better-funded kinds higher", async () => {
		const { rows } = await client.query(`select l.type, avg(r.published_total)::float as mean
			from assessments.assessment_result r join directory.lao l on l.id = r.lao_id
			where r.is_synthetic group by l.type order by mean desc`);
		expect(rows.map(({ type }) => type).slice(0, 2)).toEqual(["PAO", "CITY_MUNICIPALITY"]);
		expect(rows[0].mean - rows.at(-1).mean).toBeGreaterThan(4);
	});

	it("lets neighbours cooperate: most partners are of the host's own province", async () => {
		const [share] = await one(`select avg((p.province_code = h.province_code)::integer)::float
			from cooperation.lao_partner x
			join directory.lao h on h.id = x.lao_id join directory.lao p on p.id = x.partner_id`);
		expect(share).toBeGreaterThan(0.8);
	});

	it("is marked on every record, and in the extensions of an answer that read any", async () => {
		const { data, extensions } = await graph.ask(`{
			laos(first: 500, provinceCode: "51", type: SAO) { nodes { source { isSynthetic } } }
		}`);
		const { laos } = data as { laos: { nodes: { source: { isSynthetic: boolean } }[] } };
		expect(laos.nodes.length).toBeGreaterThan(10);
		expect(laos.nodes.every(({ source }) => source.isSynthetic)).toBe(true);
		expect(extensions).toEqual({ isSynthetic: true });
	});

	it("marks an answer that only counted", async () => {
		const answer = await graph.ask("{ circulars { totalCount } }");
		expect(answer).toEqual({
			data: { circulars: { totalCount: 3008 } },
			extensions: { isSynthetic: true },
		});
	});

	it("leaves answers from observed records alone", async () => {
		const answer = await graph.ask(`{ lao(id: "2510101") { shortNameTh } }`);
		expect(answer).toEqual({ data: { lao: { shortNameTh: "อบจ.ลำพูน" } } });
	});

	it("is the same for the same seed, and another for another", async () => {
		const subgraphs = buildSubgraphs();
		const asking = openAsk(graph.url, subgraphs, resolver);
		try {
			for (const { name, manifest } of subgraphs) {
				const sum = async (seed: number) => {
					const hash = createHash("sha256");
					const sets = manifest.synthesize?.({ seed, scale: 1, ask: asking.ask }) ?? [];
					for await (const set of sets) hash.update(JSON.stringify(set));
					return hash.digest("hex");
				};
				const first = await sum(1);
				expect({ name, same: (await sum(1)) === first }).toEqual({ name, same: true });
				expect({ name, same: (await sum(2)) === first }).toEqual({ name, same: false });
			}
		} finally {
			await asking.close();
		}
	}, 120_000);
});
