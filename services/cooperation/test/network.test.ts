import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Tying } from "../src/network/incidence.ts";
import { measure } from "../src/network/measures.ts";

const observed = (...laoIds: string[]): Tying => ({ laoIds, isSynthetic: false });
const generated = (...laoIds: string[]): Tying => ({ laoIds, isSynthetic: true });

describe("the network of a few agreements, worked out by hand", () => {
	it("weighs ties by the agreements both bodies share", () => {
		// A path a–b–c: a = 0.15 + 0.85 b / 2 and b = 0.15 + 0.85 · 2a, so a = 0.21375 / 0.2775.
		const { network, members } = measure([observed("a", "b"), observed("b", "c")]);
		expect(network).toEqual({
			nodeCount: 3,
			edgeCount: 2,
			agreementCount: 2,
			componentCount: 1,
			largestComponent: 3,
			density: "0.666667",
			isSynthetic: false,
		});
		const same = { componentId: "a", componentSize: 3, isSynthetic: false };
		expect(members).toEqual([
			{ laoId: "a", degree: 1, agreementCount: 1, centrality: "0.770270", ...same },
			{ laoId: "b", degree: 2, agreementCount: 2, centrality: "1.459459", ...same },
			{ laoId: "c", degree: 1, agreementCount: 1, centrality: "0.770270", ...same },
		]);
	});

	it("keeps components apart, and tells which of them hold anything generated", () => {
		const { network, members } = measure([
			generated("x", "y"),
			observed("a", "b", "c"),
			observed("a", "b"),
			observed("alone"),
		]);
		expect(network).toMatchObject({
			nodeCount: 5,
			edgeCount: 4,
			agreementCount: 3,
			componentCount: 2,
		});
		expect(network).toMatchObject({ largestComponent: 3, density: "0.400000", isSynthetic: true });
		// a and b share two agreements: a = 0.15 + 0.85 (2a/3 + c/2), 2a + c = 3, so a = 1.425 / 1.28333.
		expect(
			members.map(({ laoId, componentId, centrality, isSynthetic }) => [
				laoId,
				componentId,
				centrality,
				isSynthetic,
			]),
		).toEqual([
			["a", "a", "1.110390", false],
			["b", "a", "1.110390", false],
			["c", "a", "0.779221", false],
			["x", "x", "1.000000", true],
			["y", "x", "1.000000", true],
		]);
	});

	it("is empty where no agreement has two bodies", () => {
		expect(measure([observed("a")])).toMatchObject({
			members: [],
			network: { nodeCount: 0, componentCount: 0, largestComponent: 0, density: "0.000000" },
		});
	});
});

/** Ties as a matrix of shared agreements: another way to the same measures. */
function matrixOf(tying: Tying[]): { laos: string[]; ties: number[][] } {
	const laos = [
		...new Set(tying.filter(({ laoIds }) => laoIds.length > 1).flatMap(({ laoIds }) => laoIds)),
	].sort();
	const shared = (a: string, b: string) =>
		a === b ? 0 : tying.filter(({ laoIds }) => laoIds.includes(a) && laoIds.includes(b)).length;
	return { laos, ties: laos.map((a) => laos.map((b) => shared(a, b))) };
}

const sum = (row: number[]) => row.reduce((total, one) => total + one, 0);

/** PageRank as the solution of its linear equations, by elimination instead of iteration. */
function solvedRank(ties: number[][]): number[] {
	const strength = ties.map(sum);
	const rows = ties.map((row, at) => [
		...row.map((tie, from) => (at === from ? 1 : 0) - (0.85 * tie) / (strength[from] ?? 1)),
		0.15,
	]);
	for (const [pivot, top] of rows.entries()) {
		const lead = top[pivot] ?? 1;
		for (const [at, row] of rows.entries()) {
			if (at === pivot) continue;
			const factor = (row[pivot] ?? 0) / lead;
			for (let column = pivot; column < row.length; column++) {
				row[column] = (row[column] ?? 0) - factor * (top[column] ?? 0);
			}
		}
	}
	return rows.map((row, at) => (row.at(-1) ?? 0) / (row[at] ?? 1));
}

/** Who can be reached from a body, step by step. */
function reached(ties: number[][], start: number): number[] {
	const seen = new Set([start]);
	for (const at of seen) {
		for (const [other, tie] of (ties[at] ?? []).entries()) if (tie > 0) seen.add(other);
	}
	return [...seen].sort((a, b) => a - b);
}

describe("the network of any agreements", () => {
	const lao = fc.integer({ min: 10, max: 29 }).map(String);
	const agreement = fc.uniqueArray(lao, { minLength: 1, maxLength: 5 });
	const agreements = fc
		.array(agreement, { maxLength: 25 })
		.map((all) => all.map((laoIds) => observed(...laoIds)));

	it("has the measures that a matrix and its equations give", () => {
		fc.assert(
			fc.property(agreements, (tying) => {
				const { laos, ties } = matrixOf(tying);
				const { network, members } = measure(tying);
				expect(members.map(({ laoId }) => laoId)).toEqual(laos);
				expect(members.map(({ degree }) => degree)).toEqual(
					ties.map((row) => row.filter((tie) => tie > 0).length),
				);
				expect(network.edgeCount).toBe(ties.flat().filter((tie) => tie > 0).length / 2);
				const groups = laos.map((_, at) => reached(ties, at));
				expect(members.map(({ componentId }) => componentId)).toEqual(
					groups.map(([first = 0]) => laos[first]),
				);
				expect(members.map(({ componentSize }) => componentSize)).toEqual(
					groups.map(({ length }) => length),
				);
				for (const [at, rank] of solvedRank(ties).entries()) {
					expect(Number(members[at]?.centrality)).toBeCloseTo(rank, 5);
				}
			}),
		);
	});
});
