import type { RecordSet } from "@lao/importing/reading";
import { expect, test } from "vitest";
import { synthesize } from "../src/synthetic/synthesize.ts";
import { directoryAnswers } from "./directory-answers.ts";

async function generated(seed: number, scale = 1): Promise<RecordSet[]> {
	return Array.fromAsync(synthesize({ seed, scale, ask: directoryAnswers }));
}

const countOf = (sets: RecordSet[], table: string) =>
	sets.filter((set) => set.table === table).flatMap(({ records }) => records).length;

test("the same seed gives the same studies, another seed gives others", async () => {
	const sets = await generated(7);
	expect(await generated(7)).toEqual(sets);
	expect(await generated(8)).not.toEqual(sets);
});

test("the scale multiplies the number of studies", async () => {
	expect(countOf(await generated(7), "study")).toBe(36);
	expect(countOf(await generated(7, 3), "study")).toBe(108);
});

test("every record with a source says that it is synthetic, and no batch is over 5,000", async () => {
	const sets = await generated(7);
	const facts = sets.flatMap(({ records }) => records).filter((record) => "issues" in record);
	expect(facts.length).toBeGreaterThan(1000);
	expect(facts.filter((fact) => !("isSynthetic" in fact) || !fact.isSynthetic)).toEqual([]);
	expect(sets.filter(({ records }) => records.length > 5000)).toEqual([]);
});

test("every synthetic identifier is marked, so that none meets a real one", async () => {
	const ids = (await generated(7)).flatMap(({ records }) =>
		records.map((r) => Reflect.get(r, "id")),
	);
	expect(ids.filter((id) => !String(id).startsWith("SYN-"))).toEqual([]);
	expect(new Set(ids).size).toBe(ids.length);
});
