import type { Ask, RecordSet } from "@lao/importing/reading";
import { expect, test } from "vitest";
import { synthesize } from "../src/synthetic/synthesis.ts";

const types = ["PAO", "SAO", "BANGKOK"];
const laos = Array.from({ length: 600 }, (_, index) => ({
	id: `lao-${index}`,
	type: types[index % 3],
	province: { code: String(10 + (index % 7)) },
}));

/** A directory of 600 bodies in two pages. */
const ask: Ask = async <Data>(_query: string, variables?: Record<string, unknown>) => {
	const start = Number(variables?.after ?? 0);
	const end = start + 500;
	const pageInfo = { hasNextPage: end < laos.length, endCursor: String(end) };
	return { laos: { nodes: laos.slice(start, end), pageInfo } } as Data;
};

async function generate(seed: number): Promise<RecordSet[]> {
	return Array.fromAsync(synthesize({ seed, scale: 1, ask }));
}

const field = (record: object, name: string): unknown => Reflect.get(record, name);
const recordsOf = (sets: RecordSet[], table: string) =>
	sets.filter((set) => set.table === table).flatMap(({ records }) => records);

test("the same seed gives the same records, another seed others", async () => {
	const first = await generate(1);
	expect(await generate(1)).toEqual(first);
	expect(await generate(2)).not.toEqual(first);
});

test("every record is marked, in batches a writer can hold, and has an identifier of its own", async () => {
	const sets = await generate(1);
	expect(sets.every(({ records }) => records.length > 0 && records.length <= 5000)).toBe(true);
	const records = sets.flatMap((set) => set.records.map((record) => [set.table, record] as const));
	const ids = new Set(records.map(([table, record]) => `${table} ${field(record, "id")}`));
	expect(ids.size).toBe(records.length);
	expect(records.every(([, record]) => String(field(record, "id")).startsWith("SYN-"))).toBe(true);
	const facts = records.filter(([table]) => !/_(score|aspect)$/.test(table));
	expect(facts.every(([, record]) => field(record, "isSynthetic") === true)).toBe(true);
});

test("bodies are assessed in nearly every year, all but Bangkok, and funds show in the scores", async () => {
	const sets = await generate(1);
	const results = recordsOf(sets, "assessment_result");
	expect(results.length).toBeGreaterThan(400 * 8 * 0.95);
	expect(results.length).toBeLessThan(400 * 8);
	expect(recordsOf(sets, "dimension_score")).toHaveLength(results.length * 5);
	const mean = (type: string) => {
		const bodies = new Set(laos.filter((lao) => lao.type === type).map(({ id }) => id));
		const scores = results.filter((result) => bodies.has(String(field(result, "laoId"))));
		const sum = scores.reduce((total, score) => total + Number(field(score, "publishedTotal")), 0);
		return scores.length && sum / scores.length;
	};
	expect(mean("BANGKOK")).toBe(0);
	expect(mean("PAO")).toBeGreaterThan(mean("SAO") + 5);
});
