import { listEntries, verifyAudit } from "@lao/access/audit";
import { GatewayStore } from "@lao/access/gateway-store";
import { Identification } from "@lao/access/identification";
import { createKey } from "@lao/access/key-store";
import { KnownKeys } from "@lao/access/known-keys";
import { asOwner } from "@lao/access/owner";
import { gatewayUrl, ownerUrl, prepareAccess } from "@lao/access/preparation";
import { withConnection } from "@lao/database/connection";
import { compose } from "@lao/gateway/compose";
import type { ReadingLog } from "@lao/gateway/reading-plugin";
import { createServer } from "@lao/gateway/server";
import type { Scope } from "@lao/subgraph/reader";
import { type Mode, openTestGraph, type TestGraph } from "@lao/testing/graph";
import { cloneTemplate, type TestDatabase } from "@lao/testing/template";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { coordinators, ids, number } from "./coordinators.ts";

const database = () =>
	cloneTemplate(inject("adminUrl"), "access", async (url) => void (await prepareAccess(url)));

const entriesOf = (url: string) =>
	asOwner(url, (connection) => Array.fromAsync(listEntries(connection)));
const verdictOf = (url: string, kept?: string) =>
	asOwner(url, (connection) => verifyAudit(connection, kept));

describe.each<Mode>(["together", "apart"])("an answer with personal data, services %s", (mode) => {
	let own: TestDatabase;
	let graph: TestGraph;
	let store: GatewayStore;
	let base: string;
	let close: () => Promise<void>;
	/** Entries that can still be written, as if the disk were full then. */
	let room = Number.POSITIVE_INFINITY;
	beforeAll(async () => {
		own = await database();
		store = new GatewayStore(gatewayUrl(own.url));
		const subgraphs = [coordinators()];
		const { supergraph } = compose(subgraphs);
		const readingLog: ReadingLog = {
			append: async (entry) => {
				room -= 1;
				if (room < 0) throw new Error("no room");
				await store.append(entry);
			},
		};
		graph = await openTestGraph({ subgraphs, supergraph, url: own.url, mode, readingLog });
		const identification = new Identification({ keys: new KnownKeys(store) });
		const queries = [
			{
				name: "numbers",
				titleEn: "Numbers",
				titleTh: "หมายเลข",
				descriptionEn: "",
				descriptionTh: "",
				operation: "Numbers",
				query: "query Numbers { coordinators { nodes { id number } } }",
			},
		];
		const server = createServer({
			graph: graph.graph,
			readiness: async () => [],
			terms: { identification },
			queries,
		});
		base = await server.listen({ host: "127.0.0.1", port: 0 });
		close = () => {
			server.server.closeAllConnections();
			return server.close();
		};
	});
	afterAll(async () => {
		await close?.();
		await graph?.close();
		await store?.close();
		await own?.drop();
	});

	const keyOf = async (scopes: Scope[]) => {
		const expiresAt = new Date(Date.now() + 3_600_000);
		const { key, text } = await asOwner(own.url, (connection) =>
			createKey(connection, { name: "a test", scopes, expiresAt }),
		);
		return { name: `key:${key.id}`, text };
	};
	const get = (path: string, key?: string, headers = {}) =>
		fetch(`${base}${path}`, {
			headers: {
				"apollo-require-preflight": "1",
				...(key && { authorization: `Bearer ${key}` }),
				...headers,
			},
		});
	const numberOf = (id: string) =>
		`/graphql?query=${encodeURIComponent(`{ coordinator(id: ${JSON.stringify(id)}) { id number } }`)}`;
	/** Entries since the last call. */
	let seen = 0;
	const added = async () => {
		const entries = (await entriesOf(own.url)).slice(seen);
		seen += entries.length;
		return entries;
	};
	beforeEach(added);

	it("is recorded: who, when, in which request, and which fields of which records", async () => {
		const { name, text } = await keyOf(["pii:read"]);
		const began = new Date().toISOString();
		const response = await get(numberOf("c1"), text);
		expect(await response.json()).toEqual({
			data: { coordinator: { id: "c1", number: number("c1") } },
		});
		const [entry, ...more] = await added();
		expect(more).toEqual([]);
		expect(entry).toMatchObject({ reader: name, readings: { "Coordinator.number": ["c1"] } });
		expect(entry?.requestId).toMatch(/^[0-9a-f-]{36}$/);
		expect(String(entry?.at) > began.slice(0, -1)).toBe(true);
	});

	it("that was masked for its reader is not", async () => {
		for (const key of [undefined, (await keyOf(["points:high", "admin"])).text]) {
			const response = await get(numberOf("c1"), key);
			expect(await response.json()).toEqual({ data: { coordinator: { id: "c1", number: null } } });
		}
		expect(await added()).toEqual([]);
	});

	it("keeps no value, no query and no secret, and each record in one line", async () => {
		const { text } = await keyOf(["pii:read"]);
		await get(numberOf(ids[1] ?? ""), text);
		const { rows } = await withConnection(own.url, (admin) =>
			admin.query(
				"select readings, r::text as line from access.reading r order by number desc limit 1",
			),
		);
		const { line, readings } = rows[0];
		expect(readings).toBe(String.raw`{"Coordinator.number":["c2\n\u001b[2J7"]}`);
		expect(line).not.toMatch(/\n|000 000|coordinator\(|query/);
		expect(line).not.toContain(text.slice(17, 40));
	});

	it("is recorded for each page of a file, before its rows leave", async () => {
		const { name, text } = await keyOf(["pii:read"]);
		const response = await get("/q/numbers.jsonl", text);
		expect(response.headers.get("cache-control")).toBe("private, no-store");
		const rows = (await response.text()).trim().split("\n");
		expect(rows.map((row) => JSON.parse(row)["coordinators.number"])).toEqual(ids.map(number));
		const entries = await added();
		expect(entries.map(({ readings }) => readings["Coordinator.number"])).toEqual([
			ids.slice(0, 2),
			ids.slice(2, 4),
			ids.slice(4),
		]);
		expect(new Set(entries.map(({ reader }) => reader))).toEqual(new Set([name]));
		expect(new Set(entries.map(({ requestId }) => requestId)).size).toBe(1);
	});

	it.each(["/q/numbers.json", "/q/numbers.metadata.json", "/q/numbers.xlsx", "/q/numbers.csv"])(
		"is recorded at %s",
		async (path) => {
			const { text } = await keyOf(["pii:read"]);
			const response = await get(path, text);
			await response.arrayBuffer();
			expect(response.status).toBe(200);
			expect((await added()).length).toBe(path.endsWith(".json") && !path.includes("meta") ? 1 : 3);
		},
	);

	it("is cut off, in a file, at the page that cannot be recorded", async () => {
		const { text } = await keyOf(["pii:read"]);
		room = 1;
		const response = await get("/q/numbers.jsonl", text);
		let received = "";
		const reading = async () => {
			for await (const chunk of response.body ?? []) received += Buffer.from(chunk).toString();
		};
		await expect(reading()).rejects.toThrow();
		room = Number.POSITIVE_INFINITY;
		for (const id of ids.slice(2)) expect(received).not.toContain(number(id));
		expect(await added()).toHaveLength(1);
	});

	it("is withheld where it cannot be recorded, and files with it", async () => {
		const { text } = await keyOf(["pii:read"]);
		await get(numberOf("c1"), text);
		await added();
		await withConnection(own.url, (admin) =>
			admin.query("revoke insert on access.reading from lao_gateway"),
		);
		try {
			const csv = { accept: "text/csv" };
			const paths = ["/q/numbers.json", "/q/numbers.csv", "/q/numbers.metadata.json"];
			const answers = [
				await get(numberOf("c1"), text),
				await get(numberOf("c1"), text, csv),
				...(await Promise.all(paths.map((path) => get(path, text)))),
			];
			for (const response of answers) {
				const body = await response.text();
				expect(response.status).toBe(503);
				expect(body).not.toMatch(/000 000|c1|reading"|postgres|denied/);
				const { data, errors } = JSON.parse(body);
				expect(data).toBeUndefined();
				expect(errors[0].extensions.code).toBe("SERVICE_UNAVAILABLE");
			}
			// Whoever reads nothing personal is served all the while.
			expect((await get(numberOf("c1"))).status).toBe(200);
		} finally {
			await withConnection(own.url, (admin) =>
				admin.query("grant insert (reader, request_id, readings) on access.reading to lao_gateway"),
			);
		}
		expect(await added()).toEqual([]);
		expect((await get(numberOf("c1"), text)).status).toBe(200);
	});

	it("follows the one before in one chain, whatever is asked at the same time", async () => {
		const { text } = await keyOf(["pii:read"]);
		const answers = Array.from({ length: 20 }, (_, at) => get(numberOf(ids[at % 5] ?? ""), text));
		expect((await Promise.all(answers)).every(({ status }) => status === 200)).toBe(true);
		expect(await added()).toHaveLength(20);
		expect(await verdictOf(own.url)).toMatchObject({ entries: seen, broken: null });
	});
});

describe("the record of readings", () => {
	let own: TestDatabase;
	let store: GatewayStore;
	beforeEach(async () => {
		own = await database();
		store = new GatewayStore(gatewayUrl(own.url));
		for (const recordId of ["a", "b", "c", "d"]) await append(recordId);
	});
	afterEach(async () => {
		await store?.close();
		await own?.drop();
	});
	const append = (recordId: string, to = store) =>
		to.append({ reader: "key:a", requestId: "r", readings: [{ field: "F.f", recordId }] });
	/** Changes it as one would who may do anything in the database. */
	const tamper = (sql: string) =>
		withConnection(own.url, async (admin) => {
			await admin.query("alter table access.reading disable trigger all");
			await admin.query(sql);
			await admin.query("alter table access.reading enable trigger all");
		});

	it("can be added to only, by the gateway and by its owner", async () => {
		const changes = [
			"update access.reading set reader = 'key:b'",
			"delete from access.reading",
			"truncate access.reading",
		];
		const forged = `insert into access.reading (number, at, reader, request_id, readings, previous, hash)
			values (1, '2020-01-01', 'key:b', 'r', '{}', 'x', 'y')`;
		await withConnection(gatewayUrl(own.url), async (gateway) => {
			for (const sql of [...changes, forged, "select * from access.reading"]) {
				await expect(gateway.query(sql)).rejects.toMatchObject({ code: "42501" });
			}
		});
		await withConnection(ownerUrl(own.url), async (owner) => {
			for (const sql of changes) await expect(owner.query(sql)).rejects.toThrow(/never changed/);
			// The number, the time and the hashes are the database's, whatever is sent.
			await owner.query(forged);
		});
		expect(await verdictOf(own.url)).toMatchObject({ entries: 5, broken: null });
		const last = (await entriesOf(own.url)).at(-1);
		expect(last?.number).toBe(5);
		expect(last?.at).not.toContain("2020-01-01");
	});

	it.each([
		["a changed reader", "update access.reading set reader = 'key:b' where number = 2", 2],
		[
			"a changed time",
			"update access.reading set at = at + interval '1 microsecond' where number = 3",
			3,
		],
		["a record less", `update access.reading set readings = '{}' where number = 4`, 4],
		["another request", "update access.reading set request_id = 's' where number = 1", 1],
		["an entry that is gone", "delete from access.reading where number = 3", 3],
		["a first entry that is gone", "delete from access.reading where number = 1", 1],
		[
			"an entry taken out and the others moved up",
			"delete from access.reading where number = 2; update access.reading set number = number - 1 where number > 2",
			2,
		],
		[
			"a changed entry with a hash that fits it",
			`update access.reading set reader = 'key:b', hash = encode(sha256(convert_to(concat_ws(E'\\n', number,
				to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'key:b', request_id, readings,
				previous), 'UTF8')), 'hex') where number = 2`,
			3,
		],
	])("shows %s, and at which entry", async (_what, sql, place) => {
		await tamper(sql);
		const { broken, entries } = await verdictOf(own.url);
		expect([broken?.number, entries]).toEqual([place, place - 1]);
	});

	it("cut at its end is found by whoever noted its head", async () => {
		const { head } = await verdictOf(own.url);
		await append("e");
		expect(await verdictOf(own.url, head)).toMatchObject({ entries: 5, holds: true });
		await tamper("delete from access.reading where number >= 4");
		expect(await verdictOf(own.url, head)).toMatchObject({
			entries: 3,
			broken: null,
			holds: false,
		});
	});

	it("of four gateways that write at the same time is one chain", async () => {
		const gateways = Array.from({ length: 4 }, () => new GatewayStore(gatewayUrl(own.url)));
		const appends = Array.from({ length: 80 }, (_, at) => append(String(at), gateways[at % 4]));
		await Promise.all(appends);
		await Promise.all(gateways.map((gateway) => gateway.close()));
		expect(await verdictOf(own.url)).toMatchObject({ entries: 84, broken: null });
		const read = (await entriesOf(own.url)).flatMap(({ readings }) => readings["F.f"] ?? []);
		expect(new Set(read).size).toBe(84);
	});

	it("takes no reader whose name would begin a line of its own", async () => {
		const entry = { reader: "key:a\nkey:b", requestId: "r", readings: [] };
		await expect(store.append(entry)).rejects.toMatchObject({ code: "23514" });
	});
});
