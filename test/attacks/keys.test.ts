import { GatewayStore } from "@lao/access/gateway-store";
import { Identification } from "@lao/access/identification";
import { makeKey } from "@lao/access/key";
import { createKey, listKeys, revokeKey } from "@lao/access/key-store";
import { KnownKeys } from "@lao/access/known-keys";
import { asOwner } from "@lao/access/owner";
import { gatewayUrl } from "@lao/access/preparation";
import { MemoryPoints } from "@lao/gateway/limits/points";
import type { Scope } from "@lao/subgraph/reader";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openTarget, type Target } from "./target.ts";

const origin = "https://dashboard.example.go.th";
const provinces = '{ province(code: "51") { nameEn } }';

describe("a client with a key", () => {
	let target: Target;
	let store: GatewayStore;
	let now = Date.now();
	/** Ids that were looked for in the database. */
	const looked: string[] = [];
	const faults: unknown[] = [];
	beforeAll(async () => {
		target = await openTarget("together", ({ url }) => {
			store = new GatewayStore(gatewayUrl(url));
			const findKey = (id: string) => {
				looked.push(id);
				return store.findKey(id);
			};
			const source = { findKey, noteUse: (id: string) => store.noteUse(id) };
			const keys = new KnownKeys(
				source,
				() => now,
				(fault) => faults.push(fault),
			);
			const points = new MemoryPoints(100_000);
			const highPoints = new MemoryPoints(1_000_000);
			const identification = new Identification({ keys });
			return {
				terms: { points, highPoints, identification },
				corsOrigins: [origin],
				trustProxy: ["127.0.0.1"],
				onFault: (fault) => faults.push(fault),
			};
		});
	});
	beforeEach(() => {
		looked.length = 0;
		faults.length = 0;
	});
	afterAll(async () => {
		await target?.close();
		await store?.close();
	});

	const make = (scopes: Scope[] = [], expiresAt = new Date(now + 3_600_000)) =>
		asOwner(target.graph.url, (connection) =>
			createKey(connection, { name: "a test", scopes, expiresAt }),
		);
	const revoke = (id: string) =>
		asOwner(target.graph.url, (connection) => revokeKey(connection, id));
	/** Each test asks from an address of its own, so that none pays for the attempts of another. */
	let address = 0;
	beforeEach(() => {
		address += 1;
	});
	const as = (authorization: string) => ({
		authorization,
		"x-forwarded-for": `10.1.0.${address}`,
	});
	const ask = (authorization: string) => target.ask(provinces, {}, as(authorization));
	const outcome = async (authorization: string) => {
		const { status, codes } = await ask(authorization);
		return [status, ...codes];
	};
	const refused = [401, "UNAUTHENTICATED"];

	it("is answered, with points of its own and an answer that no cache shares", async () => {
		const { text } = await make(["points:high"]);
		const { status, headers } = await ask(`Bearer ${text}`);
		expect(status).toBe(200);
		expect(headers.get("cache-control")).toBe("private, no-store");
		expect(headers.get("ratelimit-limit")).toBe("1000000");
		const without = await make();
		const plain = await ask(`Bearer ${without.text}`);
		expect(plain.headers.get("ratelimit-limit")).toBe("100000");
		expect(plain.headers.get("ratelimit-remaining")).toBe("99999");
		// From another address the same points go on.
		const elsewhere = { authorization: `Bearer ${without.text}`, "x-forwarded-for": "10.9.9.9" };
		const second = await target.ask(provinces, {}, elsewhere);
		expect(second.headers.get("ratelimit-remaining")).toBe("99998");
		const stranger = await target.ask(provinces, {}, { "x-forwarded-for": "10.9.9.9" });
		expect(stranger.headers.get("ratelimit-remaining")).toBe("99999");
	});

	it("pays for files and saved descriptions by the key too", async () => {
		const { text } = await make();
		const path = `/graphql?query=${encodeURIComponent("{ laos(first: 1) { nodes { id } } }")}`;
		for (const remaining of ["90000", "80000"]) {
			const headers = { ...as(`Bearer ${text}`), accept: "text/csv" };
			const { status, headers: told } = await target.send(path, { headers });
			expect([status, told.get("ratelimit-remaining")]).toEqual([200, remaining]);
		}
		const described = path.replace("/graphql", "/graphql/metadata.json");
		const { headers } = await target.send(described, { headers: as(`Bearer ${text}`) });
		expect(headers.get("ratelimit-remaining")).toBe("70000");
	});

	it.each([
		["cut", (text: string) => `Bearer ${text.slice(0, -1)}`],
		[
			"with a slip",
			(text: string) => `Bearer ${text.replace(/.$/, (last) => (last === "0" ? "1" : "0"))}`,
		],
		["in capitals", (text: string) => `Bearer ${text.toUpperCase()}`],
		["twice", (text: string) => `Bearer ${text}, Bearer ${text}`],
		["with a space in it", (text: string) => `Bearer ${text.slice(0, 20)} ${text.slice(20)}`],
		["without a scheme", (text: string) => text],
		["by another scheme", (text: string) => `Basic ${Buffer.from(`x:${text}`).toString("base64")}`],
		["of nobody", () => "Bearer"],
		["as a token", () => "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0."],
		["too long", (text: string) => `Bearer ${text}${"0".repeat(9000)}`],
	])("%s is refused without a look into the database", async (_how, write) => {
		const { text } = await make(["pii:read"]);
		const { status, codes, headers, text: answer } = await ask(write(text));
		expect([status, ...codes]).toEqual(refused);
		expect(headers.get("www-authenticate")).toMatch(/^Bearer realm="LAO Graph"/);
		expect(answer).not.toContain(text.slice(18, 40));
		expect(looked).toEqual([]);
	});

	it.each(["Bearer ", "bearer ", "BEARER ", "Bearer    ", " Bearer "])(
		"is known after %j, as HTTP has it",
		async (scheme) => {
			expect(await outcome(`${scheme}${(await make()).text} `)).toEqual([200]);
		},
	);

	it("of another deployment, or with the secret of another key, is not known", async () => {
		const stranger = makeKey();
		expect(await outcome(`Bearer ${stranger.text}`)).toEqual(refused);
		expect(looked).toEqual([stranger.id]);
		const own = await make();
		const admin = new pg.Client({ connectionString: target.graph.url });
		await admin.connect();
		await admin.query("update access.api_key set hash = $2 where id = $1", [
			own.key.id,
			stranger.hash,
		]);
		await admin.end();
		expect(await outcome(`Bearer ${own.text}`)).toEqual(refused);
	});

	it("is refused from the moment it expires, though it was known a moment before", async () => {
		const { text } = await make([], new Date(now + 1000));
		expect(await outcome(`Bearer ${text}`)).toEqual([200]);
		now += 999;
		expect(await outcome(`Bearer ${text}`)).toEqual([200]);
		now += 1;
		expect(await outcome(`Bearer ${text}`)).toEqual(refused);
	});

	it("is refused within 5 seconds of its revocation, and asked for once in between", async () => {
		const { key, text } = await make();
		expect(await outcome(`Bearer ${text}`)).toEqual([200]);
		await revoke(key.id);
		now += 3999;
		expect(await outcome(`Bearer ${text}`)).toEqual([200]);
		now += 1001;
		expect(await outcome(`Bearer ${text}`)).toEqual(refused);
		expect(looked).toEqual([key.id, key.id]);
	});

	it("of random digits is looked for once, and after 600 attempts of an address not at all", async () => {
		const { text, id } = makeKey();
		for (let attempt = 0; attempt < 5; attempt += 1) await outcome(`Bearer ${text}`);
		expect(looked).toEqual([id]);
		const flood = Array.from({ length: 600 }, () => makeKey().text);
		const outcomes = new Map<unknown, number>();
		for (const key of flood) {
			const [status] = await outcome(`Bearer ${key}`);
			outcomes.set(status, (outcomes.get(status) ?? 0) + 1);
		}
		expect(Object.fromEntries(outcomes)).toEqual({ 401: 595, 429: 5 });
		expect(looked).toHaveLength(596);
		const { status, codes, headers } = await ask(`Bearer ${makeKey().text}`);
		expect([status, ...codes]).toEqual([429, "RATE_LIMITED"]);
		expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
		// Whoever shows nothing, or asks from elsewhere, is served as before.
		await target.stillServes();
		address += 1;
		expect(await outcome(`Bearer ${(await make()).text}`)).toEqual([200]);
	});

	it.each([
		["a parameter", (text: string) => `/graphql?query={__typename}&key=${text}`],
		["a saved query's address", (text: string) => `/q/all.csv?token=${text}`],
		["a path", (text: string) => `/q/${text}.json`],
		["a text of a query", (text: string) => `/graphql?query={lao(id:%22${text}%22){id}}`],
		[
			"letters written as numbers",
			(text: string) => `/graphql?k=${text.replace("lao_", "%6cao_")}`,
		],
		["a parameter made for it", () => "/graphql?query={__typename}&access_token=abc"],
		["a token", () => "/graphql?t=eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhYmMifQ.c2lnbmF0dXJl"],
	])("in an address, as %s, is refused and told nobody", async (_where, write) => {
		const { text } = await make();
		const {
			status,
			codes,
			text: answer,
		} = await target.send(write(text), {
			headers: { "apollo-require-preflight": "1" },
		});
		expect([status, ...codes]).toEqual([400, "BAD_REQUEST"]);
		expect(answer).not.toContain(text.slice(4, 30));
		expect([faults, looked]).toEqual([[], []]);
	});

	it("in two headers is refused: a proxy may have looked at the other", async () => {
		const { text } = await make(["pii:read"]);
		const answer = await target.raw(
			"GET /graphql?query={__typename} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" +
				`apollo-require-preflight: 1\r\nAuthorization: Bearer ${text}\r\nauthorization: Bearer ${makeKey().text}\r\n\r\n`,
		);
		expect(answer).toMatch(/^HTTP\/1\.1 400 /);
		expect(answer).toContain('"BAD_REQUEST"');
	});

	it("may come from a page of a named site, which can read a refusal", async () => {
		const asked = await target.send("/graphql", {
			method: "OPTIONS",
			headers: { origin, "access-control-request-method": "POST" },
		});
		expect(asked.headers.get("access-control-allow-headers")).toContain("authorization");
		const { status, headers } = await target.ask(provinces, {}, { ...as("Bearer x"), origin });
		expect([status, headers.get("access-control-allow-origin")]).toEqual([401, origin]);
	});

	it("says no name of its own: what clients say of themselves is not believed", async () => {
		const spoofed = { "x-lao-reader": '{"name":"key:x","scopes":["points:high"]}' };
		const { headers } = await target.ask(provinces, {}, spoofed);
		expect(headers.get("ratelimit-limit")).toBe("100000");
	});

	it("leaves the day of its use, and of its secret nothing", async () => {
		const { key, text } = await make();
		expect(await outcome(`Bearer ${text}`)).toEqual([200]);
		await expect
			.poll(() =>
				asOwner(target.graph.url, listKeys).then(
					(keys) => keys.find(({ id }) => id === key.id)?.lastUsedOn,
				),
			)
			.toBe(new Date().toISOString().slice(0, 10));
		const dump = await asOwner(target.graph.url, (connection) =>
			connection.query("select k::text from access.api_key k where id = $1", [key.id]),
		);
		expect(JSON.stringify(dump.rows)).not.toContain(text.slice(17, 40));
	});

	it("is answered 503, not as a stranger, while the keys cannot be reached", async () => {
		const { text } = await make();
		const admin = new pg.Client({ connectionString: target.graph.url });
		await admin.connect();
		await admin.query("alter table access.api_key rename to away");
		expect(await outcome(`Bearer ${text}`)).toEqual([503, "SERVICE_UNAVAILABLE"]);
		await admin.query("alter table access.away rename to api_key");
		await admin.end();
		expect(faults.map(String).join()).toMatch(/does not exist/);
		expect(await outcome(`Bearer ${text}`)).toEqual([200]);
	});

	it("is one whose role can change no key and read no name of one", async () => {
		await make();
		const gateway = new pg.Client({ connectionString: gatewayUrl(target.graph.url) });
		await gateway.connect();
		for (const sql of [
			"update access.api_key set revoked_at = null",
			"delete from access.api_key",
			"insert into access.api_key (id, hash, name, scopes, expires_at) values ('a', '', '', '{}', now())",
			"select name from access.api_key",
			"create table access.mine ()",
			"create table public.mine ()",
			"select 1 from directory.lao",
		]) {
			await expect(gateway.query(sql)).rejects.toMatchObject({ code: "42501" });
		}
		await gateway.end();
	});
});
