import { expect, test } from "vitest";
import { measureReader } from "../../../../test/bench/parser.ts";
import { LAYOUTS } from "./layouts.ts";

test("there are at least thirty layouts", () => {
	expect(new Set(LAYOUTS.map(({ name }) => name)).size).toBeGreaterThanOrEqual(30);
});

// Damage to the paper itself cannot be undone; the floors say how far reading falls with it.
test.each([
	[0, 0.99],
	[0.01, 0.9],
	[0.03, 0.88],
])("at %d noise every field is found with precision and recall of at least %d", (rate, floor) => {
	const scores = Object.entries(measureReader(rate));
	const below = scores.filter(([, { precision, recall }]) => Math.min(precision, recall) < floor);
	expect(below).toEqual([]);
	expect(scores.every(([, { expected }]) => expected > 0)).toBe(true);
});
