// Brings the metadata that decorators write to.
import "@lao/database/orm";
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { byKeyOfClosedList } from "../src/closed-list.ts";
import type { LoaderFactory } from "../src/request.ts";
import { Boat, type Harbour, openHarbour } from "./harbour.ts";

let harbour: Harbour;
let boatByCode: LoaderFactory<string, Boat | null>;
beforeEach(async () => {
	harbour = await openHarbour(inject("adminUrl"));
	boatByCode = byKeyOfClosedList(Boat, "code");
});
afterEach(() => harbour?.close());

/** A request, the names it finds by code, and how many statements it has sent. */
function asking() {
	const request = harbour.running.start();
	let statements = 0;
	const rows = request.rows.bind(request);
	request.rows = (sql, ...rest) => {
		statements += 1;
		return rows(sql, ...rest);
	};
	return {
		request,
		/** Reads something else, and so sees the version of the data. */
		look: () => request.rows(`select 1 as one from ${harbour.name}.boat`),
		names: async (...codes: string[]) => {
			const boats = await Promise.all(codes.map((code) => request.load(boatByCode, code)));
			return boats.map((boat) => boat?.name ?? null);
		},
		statements: () => statements,
	};
}

/** An import as the graph sees it: new data and a new version at one moment. */
const rename = (name: string, version: number) =>
	harbour.admin.query(`begin; update ${harbour.name}.boat set name = '${name}' where code = 'a';
		update ${harbour.name}.data_version set version = ${version}; commit`);

describe("a record of a closed list", () => {
	it("takes no statement where another request has read the list at the version seen here", async () => {
		const first = asking();
		await first.look();
		expect(await first.names("a", "b", "none")).toEqual(["Ant", "Bee", null]);
		expect(first.statements()).toBe(2);
		const second = asking();
		await second.look();
		expect(await second.names("b", "none", "a")).toEqual(["Bee", null, "Ant"]);
		expect(second.statements()).toBe(1);
	});

	it("is asked for by its key where nothing tells yet what version is wanted", async () => {
		const first = asking();
		await first.look();
		await first.names("a");
		await rename("Asp", 2);
		const second = asking();
		expect(await second.names("a")).toEqual(["Asp"]);
		expect(second.statements()).toBe(1);
		expect(Array.from(second.request.seen, ([version]) => version)).toEqual([2]);
	});

	it("is read again when the data has moved, and never kept beyond it", async () => {
		const before = asking();
		await before.look();
		expect(await before.names("a")).toEqual(["Ant"]);
		const slow = asking();
		await slow.look();
		await rename("Asp", 2);
		const after = asking();
		await after.look();
		expect(await after.names("a")).toEqual(["Asp"]);
		// It saw the data before and reads it after: that it saw both is what tells its answer is mixed.
		expect(await slow.names("a")).toEqual(["Asp"]);
		expect(Array.from(slow.request.seen, ([version]) => version)).toEqual([1, 2]);
	});

	it("marks the request as one that was told of generated records, as if it had read them", () => {
		const { request } = asking();
		request.reuse([null, { isSynthetic: false }]);
		expect(request.sawSynthetic).toBe(false);
		request.reuse([null, { isSynthetic: true }]);
		expect(request.sawSynthetic).toBe(true);
	});
});
