// Brings the metadata that decorators write to.
import "@lao/database/orm";
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import type { SubgraphRequest } from "../src/request.ts";
import { type Harbour, openHarbour } from "./harbour.ts";

let harbour: Harbour;
beforeEach(async () => {
	harbour = await openHarbour(inject("adminUrl"));
});
afterEach(() => harbour?.close());

/** Answers queries as parts of one request; tells the columns of each statement, by their names. */
function asking() {
	const request: SubgraphRequest = harbour.running.start();
	const columns: string[][] = [];
	const rows = request.rows.bind(request);
	request.rows = (sql, ...rest) => {
		columns.push(Array.from(sql.matchAll(/t\."\w+" as "(?!__)(\w+)"/g), ([, name = ""]) => name));
		return rows(sql, ...rest);
	};
	const ask = async (query: string) => {
		const { data, errors } = await harbour.running.execute(request, { query });
		expect(errors).toBeUndefined();
		return { data: JSON.parse(JSON.stringify(data)), columns: columns.splice(0) };
	};
	return { ask };
}

describe("the columns that are read", () => {
	it("are those of the fields asked for, and the keys of records", async () => {
		const { ask } = asking();
		const { data, columns } = await ask("{ boats { name } }");
		expect(data).toEqual({ boats: [{ name: "Ant" }, { name: "Bee" }] });
		expect(columns).toEqual([["code", "name"]]);
	});

	it("are those of a fragment, and of a field that a condition leaves out", async () => {
		const { ask } = asking();
		const query = "{ boats { ...B beam @skip(if: true) } } fragment B on Boat { length }";
		const { data, columns } = await ask(query);
		expect(data).toEqual({ boats: [{ length: 20 }, { length: 30 }] });
		expect(columns).toEqual([["code", "length", "beam"]]);
	});

	it("are those that a field is declared to read", async () => {
		const { ask } = asking();
		const { data, columns } = await ask("{ boats { log } }");
		expect(data).toEqual({ boats: [{ log: "CALM" }, { log: "STORM" }] });
		expect(columns).toEqual([["code", "logText"]]);
	});

	it("are the key of an edge that is asked for", async () => {
		const { ask } = asking();
		const { data, columns } = await ask("{ boats { tug { code } } }");
		expect(data).toEqual({ boats: [{ tug: null }, { tug: { code: "a" } }] });
		expect(columns).toEqual([
			["code", "tugCode"],
			["code", "tugCode"],
		]);
	});

	it("are found out where a resolver reads others, and known from then on", async () => {
		const read = ["code", "length", "beam"];
		const expected = { boats: [{ area: 100 }, { area: 180 }] };
		const first = await asking().ask("{ boats { area } }");
		expect(first.data).toEqual(expected);
		expect(first.columns).toEqual([["code"], ["code", "length"], read]);
		const again = await asking().ask("{ boats { area } }");
		expect(again).toEqual({ data: expected, columns: [read] });
		const other = await asking().ask("{ boats { code space: area } }");
		expect(other.columns).toEqual([read]);
	});

	it("are told to be missing where a statement never selects them", async () => {
		const request = harbour.running.start();
		const asked = harbour.running.execute(request, { query: "{ bareBoats { code name } }" });
		await expect(asked).rejects.toThrow("Boat.name was read, but its column was not selected");
	});

	it("grow where a later part of the request asks for more of a record", async () => {
		const { ask } = asking();
		await ask("{ boats { code tug { code } } }");
		const { data, columns } = await ask("{ boats { tug { name log } } }");
		expect(data).toEqual({ boats: [{ tug: null }, { tug: { name: "Ant", log: "CALM" } }] });
		expect(columns).toEqual([
			["code", "name", "tugCode", "logText"],
			["code", "name", "tugCode", "logText"],
		]);
	});

	it("grow for parts asked at once, and each gets its own", async () => {
		const { ask } = asking();
		const [one, other] = await Promise.all([ask("{ boats { name } }"), ask("{ boats { beam } }")]);
		expect(one.data).toEqual({ boats: [{ name: "Ant" }, { name: "Bee" }] });
		expect(other.data).toEqual({ boats: [{ beam: 5 }, { beam: 6 }] });
	});
});

describe("the version of the data", () => {
	it("is told by every statement, also by one that finds nothing", async () => {
		const request = harbour.running.start();
		await harbour.admin.query(`delete from ${harbour.name}.boat`);
		await harbour.admin.query(`update ${harbour.name}.data_version set version = 7`);
		const { data } = await harbour.running.execute(request, { query: "{ boats { name } }" });
		expect(data).toEqual({ boats: [] });
		expect(Array.from(request.seen, ([version]) => version)).toEqual([7]);
	});

	it("is told twice where it moved between two statements", async () => {
		const request = harbour.running.start();
		const query = "{ boats { name } }";
		await harbour.running.execute(request, { query });
		await harbour.admin.query(`update ${harbour.name}.data_version set version = 2`);
		await harbour.running.execute(request, { query });
		expect(Array.from(request.seen, ([version]) => version)).toEqual([1, 2]);
	});

	it("is not told where nothing is read", async () => {
		const request = harbour.running.start();
		await harbour.running.execute(request, { query: "{ __typename }" });
		expect(request.seen.size).toBe(0);
	});
});
