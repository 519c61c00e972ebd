import { Random } from "@lao/importing/random";
import type { RecordSet } from "@lao/importing/reading";
import { describe, expect, it } from "vitest";
import { synthesize } from "../src/synthetic/letters.ts";
import { drawPace } from "../src/synthetic/province-pace.ts";
import { directory } from "./directory.ts";

async function generate(seed: number, scale = 1): Promise<RecordSet[]> {
	return Array.fromAsync(synthesize({ seed, scale, ask: directory }));
}
const rows = (sets: RecordSet[], table: string) =>
	sets.filter((set) => set.table === table).flatMap((set) => set.records);

describe("synthetic letters", () => {
	it("are 3,000 at scale 1 and grow with it, in sets of at most 5,000", async () => {
		expect(rows(await generate(1), "circular")).toHaveLength(3000);
		const larger = await generate(1, 3);
		expect(rows(larger, "circular")).toHaveLength(9000);
		expect(Math.max(...larger.map(({ records }) => records.length))).toBe(5000);
	});

	it("are the same for the same seed and others for another", async () => {
		const first = JSON.stringify(await generate(1));
		expect(JSON.stringify(await generate(1))).toBe(first);
		expect(JSON.stringify(await generate(2))).not.toBe(first);
	});

	it("are all marked, and none can be taken for a real one", async () => {
		const sets = await generate(1);
		for (const table of ["circular", "recipient", "circular_relation", "stamp"]) {
			const records = rows(sets, table);
			expect(records.length).toBeGreaterThan(0);
			expect(records.every((record) => Reflect.get(record, "isSynthetic") === true)).toBe(true);
		}
		const ids = rows(sets, "circular").map((record) => String(Reflect.get(record, "id")));
		expect(ids.every((id) => /^SYN-\d{6}$/.test(id))).toBe(true);
	});

	it("are passed on after the letter they carry", async () => {
		const sets = await generate(1);
		const dates = new Map(
			rows(sets, "circular").map((letter) => [
				Reflect.get(letter, "id"),
				String(Reflect.get(letter, "dateIssued")),
			]),
		);
		const forwards = rows(sets, "circular_relation").filter(
			(relation) => Reflect.get(relation, "kind") === "FORWARDS",
		);
		expect(forwards.length).toBeGreaterThan(1800);
		const inOrder = forwards.every((relation) => {
			const from = dates.get(Reflect.get(relation, "fromId")) ?? "";
			return from > (dates.get(Reflect.get(relation, "toId")) ?? "9");
		});
		expect(inOrder).toBe(true);
	});
});

it("about one province in seven takes weeks to pass a letter on, the others days", () => {
	const random = new Random(1, "provinces");
	const days = Array.from({ length: 2000 }, () => drawPace(random, "96").days);
	const slow = days.filter((typical) => typical >= 25).length;
	expect(slow / days.length).toBeGreaterThan(0.12);
	expect(slow / days.length).toBeLessThan(0.18);
	expect(days.every((typical) => typical <= 12 || typical >= 25)).toBe(true);
});
