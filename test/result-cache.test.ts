import { services } from "@lao/cli/services";
import { serviceUrl } from "@lao/database/roles";
import { ResultCache } from "@lao/gateway/cache/result-cache";
import { recentVersions } from "@lao/gateway/cache/versions";
import { sourceFile } from "@lao/importing/file";
import { undoRun } from "@lao/importing/undo";
import { importerOf, importInto, withConnection } from "@lao/subgraph/imports";
import type { Mode } from "@lao/testing/graph";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { openReferenceGraph, type ReferenceGraph } from "./graph.ts";

const regions = [
	"code,nameTh,nameEn,source",
	"ISLANDS,ภาคสมมติ,Islands,a region made up for this test",
].join("\n");

describe.each<Mode>(["together", "apart"])("answers kept, services %s", (mode) => {
	let graph: ReferenceGraph;
	beforeAll(async () => {
		graph = await openReferenceGraph(mode, 10_000_000);
	});
	afterAll(() => graph?.close());

	const askTwice = async (query: string) => {
		const first = await graph.ask(query);
		graph.takeStatements();
		const second = await graph.ask(query);
		// The version is asked at most twice a second; the records not at all.
		const read = graph.takeStatements();
		return { first, second, read };
	};

	const importRegions = () => {
		const manifest = services.find(({ name }) => name === "directory");
		if (!manifest) throw new Error("There is no directory");
		return importInto(serviceUrl(graph.url, "directory"), {
			importer: importerOf(manifest, "regions"),
			files: [sourceFile("islands.csv", Buffer.from(regions))],
			ask: async () => {
				throw new Error("nothing is to be asked");
			},
		});
	};

	it("are served again without reading a record, byte for byte", async () => {
		const { first, second, read } = await askTwice(`{ lao(id: "2510101") {
			shortNameTh agreements { nodes { serviceTh } } assessmentResults { totalCount } } }`);
		expect(JSON.stringify(second)).toBe(JSON.stringify(first));
		expect(read).toEqual([]);
	});

	it("are told apart by their variables", async () => {
		const query = "query ($id: ID!) { lao(id: $id) { shortNameTh } }";
		const names = [];
		for (const id of ["2510101", "2960101", "2510101"]) {
			names.push((await graph.ask(query, { id })).data);
		}
		expect(names).toEqual([
			{ lao: { shortNameTh: "อบจ.ลำพูน" } },
			{ lao: { shortNameTh: "อบจ.นราธิวาส" } },
			{ lao: { shortNameTh: "อบจ.ลำพูน" } },
		]);
	});

	it("with an error are asked for anew", async () => {
		const query = `{ laos(after: "AAAA") { totalCount } }`;
		const errors = [await graph.ask(query), await graph.ask(query)].map((one) => one.errors);
		expect(errors[1]).toEqual(errors[0]);
		expect(errors[0]?.[0]?.extensions?.code).toBe("INVALID_CURSOR");
	});

	it("are new within a second of an import, and of its undoing; those of other services stay", async () => {
		const namesOf = async () => {
			const { data } = await graph.ask("{ regions { code } }");
			return (data as { regions: { code: string }[] }).regions.map(({ code }) => code);
		};
		const ofStudies = "{ studies { nodes { id } } }";
		expect(await namesOf()).not.toContain("ISLANDS");
		await graph.ask(ofStudies);
		const { run } = await importRegions();
		const within = { timeout: 1000, interval: 20 };
		await vi.waitFor(async () => expect(await namesOf()).toContain("ISLANDS"), within);
		graph.takeStatements();
		await graph.ask(ofStudies);
		expect(graph.takeStatements()).toEqual([]);
		await withConnection(serviceUrl(graph.url, "directory"), (connection) =>
			undoRun(connection, run ?? ""),
		);
		await vi.waitFor(async () => expect(await namesOf()).not.toContain("ISLANDS"), within);
	});
});

describe("a cache of answers", () => {
	const versions = new Map([["directory", "1"]]);
	const asked = (number: number) => ({
		queryHash: "q",
		operationName: null,
		variables: { number },
	});
	const answer = (text: string) => ({ data: { text }, isSynthetic: false, versions });

	it("stays within its bytes, whatever number of different questions come", () => {
		const cache = new ResultCache(1_000_000);
		for (let number = 0; number < 10_000; number += 1) {
			cache.set(asked(number), answer("ก".repeat(number % 3000)));
			expect(cache.size).toBeLessThanOrEqual(1_000_000);
		}
		expect(cache.get(asked(9_999), versions)).toBeDefined();
		expect(cache.get(asked(0), versions)).toBeUndefined();
	});

	it("does not take an answer that would drive out most others", () => {
		const cache = new ResultCache(1_000_000);
		cache.set(asked(1), answer("small"));
		cache.set(asked(2), answer("x".repeat(400_000)));
		expect(cache.get(asked(1), versions)).toBeDefined();
		expect(cache.get(asked(2), versions)).toBeUndefined();
	});

	it("serves nothing while the versions cannot be had", async () => {
		let now = 0;
		const read = recentVersions(
			async () => {
				throw new Error("no connection");
			},
			() => now,
		);
		expect(await read()).toBeNull();
		now = 1000;
		expect(await read()).toBeNull();
	});
});
