import { services } from "@lao/cli/services";
import { withConnection } from "@lao/database/connection";
import { serviceUrl } from "@lao/database/roles";
import { DataVersion } from "@lao/gateway/cache/data-version";
import { DataVersions } from "@lao/gateway/cache/data-versions";
import { keptAnswer, ResultCache } from "@lao/gateway/cache/result-cache";
import { sourceFile } from "@lao/importing/file";
import { undoRun } from "@lao/importing/undo";
import { importerOf, importInto } from "@lao/subgraph/imports";
import type { Mode } from "@lao/testing/graph";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { openTarget, type Target } from "./attacks/target.ts";

const regions = [
	"code,nameTh,nameEn,source",
	"ISLANDS,ภาคสมมติ,Islands,a region made up for this test",
].join("\n");

describe.each<Mode>(["together", "apart"])("answers kept, services %s", (mode) => {
	let target: Target;
	beforeAll(async () => {
		target = await openTarget(mode, {}, 10_000_000);
	});
	afterAll(() => target?.close());

	const importRegions = () => {
		const manifest = services.find(({ name }) => name === "directory");
		if (!manifest) throw new Error("There is no directory");
		return importInto(serviceUrl(target.graph.url, "directory"), {
			importer: importerOf(manifest, "regions"),
			files: [sourceFile("islands.csv", Buffer.from(regions))],
			ask: async () => {
				throw new Error("nothing is to be asked");
			},
		});
	};

	it("are served again without reading a record, byte for byte", async () => {
		const query = `{ lao(id: "2510101") {
			shortNameTh agreements { nodes { serviceTh } } assessmentResults { totalCount } } }`;
		const first = await target.ask(query);
		expect(target.graph.takeStatements()).not.toEqual([]);
		const second = await target.ask(query);
		expect(target.graph.takeStatements()).toEqual([]);
		expect([second.status, second.text]).toEqual([200, first.text]);
		for (const name of ["content-type", "x-lao-cost", "cache-control", "content-length"]) {
			expect(second.headers.get(name)).toBe(first.headers.get(name));
		}
	});

	it("are told apart by their variables", async () => {
		const query = "query ($id: ID!) { lao(id: $id) { shortNameTh } }";
		const names = [];
		for (const id of ["2510101", "2960101", "2510101"]) {
			names.push((await target.ask(query, { id })).data);
		}
		expect(names).toEqual([
			{ lao: { shortNameTh: "อบจ.ลำพูน" } },
			{ lao: { shortNameTh: "อบจ.นราธิวาส" } },
			{ lao: { shortNameTh: "อบจ.ลำพูน" } },
		]);
	});

	it("with an error are asked for anew", async () => {
		const query = `{ laos(after: "AAAA") { totalCount } }`;
		const codes = [await target.ask(query), await target.ask(query)].map((one) => one.codes);
		expect(codes).toEqual([["INVALID_CURSOR"], ["INVALID_CURSOR"]]);
	});

	it("are new within a second of an import, and of its undoing; those of other services stay", async () => {
		const namesOf = async () => {
			const { data } = await target.ask("{ regions { code } }");
			return (data as { regions: { code: string }[] }).regions.map(({ code }) => code);
		};
		const ofStudies = "{ studies { nodes { id } } }";
		expect(await namesOf()).not.toContain("ISLANDS");
		await target.ask(ofStudies);
		const { run } = await importRegions();
		const within = { timeout: 1000, interval: 20 };
		await vi.waitFor(async () => expect(await namesOf()).toContain("ISLANDS"), within);
		target.graph.takeStatements();
		await target.ask(ofStudies);
		expect(target.graph.takeStatements()).toEqual([]);
		await withConnection(serviceUrl(target.graph.url, "directory"), (connection) =>
			undoRun(connection, run ?? ""),
		);
		await vi.waitFor(async () => expect(await namesOf()).not.toContain("ISLANDS"), within);
	});
});

describe("a cache of answers", () => {
	const one = new Map([["directory", 1]]);
	const open = async (version = async () => 1) => {
		const source = { ask: async () => ({}), version };
		const versions = new DataVersions(new Map([["directory", source]]));
		await versions.standing(one);
		return { cache: new ResultCache(1_000_000, versions), versions };
	};
	const answer = (text: string) =>
		keptAnswer(text, { contentType: "application/json", cost: 1, versions: one });

	it("stays within its bytes, whatever number of different questions come", async () => {
		const { cache } = await open();
		for (let number = 0; number < 10_000; number += 1) {
			cache.set(`key ${number}`, answer("ก".repeat(number % 3000)));
			expect(cache.size).toBeLessThanOrEqual(1_000_000);
		}
		expect(await cache.get("key 9999")).toBeDefined();
		expect(await cache.get("key 0")).toBeUndefined();
	});

	it("holds no more memory than it counts", async () => {
		const { cache } = await open();
		const before = process.memoryUsage();
		for (let number = 0; number < 10_000; number += 1) cache.set(`key ${number}`, answer("short"));
		const after = process.memoryUsage();
		// Bodies lie outside the heap, none of them in a pool that others would keep alive.
		expect(after.arrayBuffers - before.arrayBuffers).toBeLessThan(1_000_000);
		expect(await cache.get("key 9999")).toBeDefined();
	});

	it("does not take an answer that would drive out most others", async () => {
		const { cache } = await open();
		cache.set("small", answer("small"));
		cache.set("large", answer("x".repeat(400_000)));
		expect(await cache.get("small")).toBeDefined();
		expect(await cache.get("large")).toBeUndefined();
	});

	it("serves nothing while the versions cannot be had, and what it kept once they can", async () => {
		let fails = false;
		const { cache, versions } = await open(async () => {
			if (fails) throw new Error("no connection");
			return 1;
		});
		cache.set("key", answer("kept"));
		fails = true;
		expect(await versions.standing(one)).toBe("unknown");
		expect(await cache.getTrueNow("key")).toBeUndefined();
		fails = false;
		expect(await cache.getTrueNow("key")).toMatchObject({ cost: 1 });
	});
});

describe("the version of a subgraph's data", () => {
	it("is asked after it was asked for, once for all who wait", async () => {
		const waiting: ((version: number) => void)[] = [];
		const version = new DataVersion(() => new Promise((resolve) => waiting.push(resolve)));
		const first = version.fresh();
		// The question under way may have been answered before what these two have read.
		const later = [version.fresh(), version.fresh()];
		expect(waiting).toHaveLength(1);
		waiting[0]?.(1);
		expect(await first).toBe(1);
		await vi.waitFor(() => expect(waiting).toHaveLength(2));
		waiting[1]?.(2);
		expect(await Promise.all(later)).toEqual([2, 2]);
		expect(version.last).toBe(2);
	});

	it("is half a second old at most where an answer is judged by it", async () => {
		let now = 0;
		const version = new DataVersion(
			async () => 1,
			() => now,
		);
		expect(version.isRecent).toBe(false);
		await version.fresh();
		now = 499;
		expect(version.isRecent).toBe(true);
		now = 500;
		expect(version.isRecent).toBe(false);
	});
});
