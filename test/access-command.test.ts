import { GatewayStore } from "@lao/access/gateway-store";
import { gatewayUrl, prepareAccess } from "@lao/access/preparation";
import { withConnection } from "@lao/database/connection";
import { cloneTemplate, type TestDatabase } from "@lao/testing/template";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { dataFolder, freePort, type Program, run } from "./program.ts";

interface Key {
	id: string;
	key: string;
	scopes: string[];
	createdAt: string;
	expiresAt: string;
	revokedAt: string | null;
}

async function ended(program: Program) {
	const exit = await program.ends();
	return { exit, answer: program.answer(), output: program.output() };
}

describe("lao keys and lao audit", () => {
	let database: TestDatabase;
	let folder: string;
	let remove: () => Promise<void>;
	beforeAll(async () => {
		database = await cloneTemplate(inject("adminUrl"), "access", async (url) => {
			await prepareAccess(url);
		});
		[folder, remove] = await dataFolder();
	});
	afterAll(async () => {
		await database?.drop();
		await remove?.();
	});
	const lao = (...words: string[]) =>
		ended(run(words, { DATABASE_URL: database.url, LAO_DATA_DIR: folder }));

	it("make a key that is shown once, list it and revoke it", async () => {
		const words = ["--name", "แดชบอร์ด", "--scope", "pii:read", "--scope", "points:high"];
		const made = await lao("keys", "create", ...words, "--expires", "90d");
		expect(made.exit).toBe(0);
		expect(made.answer).toMatch(/^lao_[0-9a-f]{12}_[0-9a-f]{72}\n$/);
		expect(made.output).toMatch(/cannot be shown again/);
		const [, id = "", secret = ""] = made.answer.trim().split("_");
		const listed = await lao("keys", "list");
		expect(listed.answer).toMatch(new RegExp(`${id} +แดชบอร์ด +pii:read points:high +good`));
		expect(listed.answer).not.toContain(secret.slice(0, 20));
		const revoked = await lao("keys", "revoke", `key:${id}`);
		expect([revoked.exit, revoked.answer]).toEqual([0, expect.stringContaining("is revoked")]);
		const [first] = JSON.parse((await lao("keys", "list", "--json")).answer) as Key[];
		expect(first).toMatchObject({ id, scopes: ["pii:read", "points:high"] });
		expect(first?.revokedAt).toMatch(/^\d{4}-/);
		expect(first).not.toHaveProperty("hash");
	});

	it("make a key for a year where no other span is said", async () => {
		const { answer } = await lao("keys", "create", "--name", "a", "--json");
		const key = JSON.parse(answer) as Key;
		const span = Date.parse(key.expiresAt) - Date.parse(key.createdAt);
		expect(Math.round(span / 86_400_000)).toBe(365);
		expect(key).toMatchObject({ scopes: [], key: expect.stringMatching(/^lao_/) });
	});

	it.each([
		[["keys", "create"], /--name/],
		[["keys", "create", "--name", " "], /--name must be 1 to 100 letters/],
		[
			["keys", "create", "--name", "a", "--scope", "root"],
			/no scope root; the scopes are pii:read,/,
		],
		[["keys", "create", "--name", "a", "--expires", "0d"], /--expires must be hours or days/],
		[["keys", "create", "--name", "a", "--expires", "3651d"], /3650d at most/],
		[["keys", "revoke", "mine"], /the id of a key is 12 letters and digits/],
		[["keys", "revoke", "0123456789ab"], /there is no key 0123456789ab/],
		[["audit", "list", "--since", "yesterday"], /--since must be/],
		[["audit", "verify", "--holds", "abc"], /--holds must be/],
	])("%j is told in one line what is wrong", async (words, message) => {
		const { exit, output } = await lao(...words);
		expect(exit).toBe(1);
		expect(output).toMatch(message);
		expect(output).not.toContain("    at ");
	});

	it("list who read what, and end with 1 where somebody changed it", async () => {
		const store = new GatewayStore(gatewayUrl(database.url));
		const readings = [
			{ field: "Contact.number", recordId: "b" },
			{ field: "Contact.number", recordId: "a" },
			{ field: "Contact.number", recordId: "b" },
		];
		await store.append({ reader: "key:a", requestId: "r1", readings });
		await store.append({ reader: "jwt:somebody", requestId: "r2", readings });
		await store.close();
		const { answer } = await lao("audit", "list", "--reader", "key:a", "--since", "1h");
		expect(answer).toMatch(/^1 \S+Z key:a r1: Contact\.number of a, b\n$/);
		const asJson = await lao("audit", "list", "--json", "--since", "2020-01-01");
		expect(
			asJson.answer
				.trim()
				.split("\n")
				.map((line) => JSON.parse(line).reader),
		).toEqual(["key:a", "jwt:somebody"]);
		const late = await lao("audit", "list", "--since", "2999-01-01");
		expect([late.exit, late.answer]).toEqual([0, ""]);
		const whole = await lao("audit", "verify");
		expect([whole.exit, whole.answer]).toEqual([
			0,
			expect.stringMatching(/^2 entries, .*[0-9a-f]{64}\n$/),
		]);
		const other = await lao("audit", "verify", "--holds", "f".repeat(64));
		expect(other.exit).toBe(1);
		await withConnection(database.url, (admin) =>
			admin.query(`alter table access.reading disable trigger all;
				update access.reading set reader = 'key:c' where number = 1`),
		);
		const broken = await lao("audit", "verify");
		expect(broken.exit).toBe(1);
		expect(broken.output).toContain("broken at entry 1: it is not as it was written");
	});
});

describe("beside a graph that serves", () => {
	const cleanups: (() => Promise<unknown>)[] = [];
	afterEach(async () => {
		for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
	});

	it("a key is known at once and refused soon after it is revoked", async () => {
		const [data, remove] = await dataFolder();
		cleanups.push(remove);
		const environment = { LAO_DATA_DIR: data };
		const serve = async (words: string[], more = {}) => {
			const program = run(words, { ...environment, PORT: String(await freePort()), ...more });
			cleanups.push(async () => {
				program.process.kill("SIGTERM");
				await program.ends();
			});
			const [, url = ""] = await program.says(/graphql +(http\S+)/);
			return { program, url };
		};
		const started = await serve(["start", "--apart"]);
		const lao = (...words: string[]) => ended(run(words, environment));
		const made = await lao("keys", "create", "--name", "a", "--scope", "points:high", "--json");
		const { id, key } = JSON.parse(made.answer) as Key;
		const ask = async (url: string) => {
			const headers = { authorization: `Bearer ${key}`, "apollo-require-preflight": "1" };
			const response = await fetch(`${url}?query={regions{code}}`, { headers });
			return [response.status, response.headers.get("ratelimit-limit")];
		};
		expect(await ask(started.url)).toEqual([200, "50000000"]);
		expect((await lao("keys", "revoke", id)).exit).toBe(0);
		await expect.poll(() => ask(started.url), { timeout: 8000 }).toEqual([401, null]);
		expect(started.program.output()).not.toContain(key.slice(17));
		expect((await lao("audit", "verify")).exit).toBe(0);
	});
});

it("a gateway of its own knows the keys of the database it is given", async () => {
	const database = await cloneTemplate(inject("adminUrl"), "access", async (url) => {
		await prepareAccess(url);
	});
	const words = ["gateway", "--access", "--supergraph", "gateway/supergraph.graphql"];
	try {
		const without = await ended(run(words, { DATABASE_URL: undefined }));
		expect([without.exit, without.output]).toEqual([
			1,
			expect.stringMatching(/needs DATABASE_URL/),
		]);
		const port = String(await freePort());
		const program = run(words, { DATABASE_URL: gatewayUrl(database.url), PORT: port });
		const [, url = ""] = await program.says(/graphql +(http\S+)/);
		const headers = { authorization: "Bearer lao_x", "apollo-require-preflight": "1" };
		expect((await fetch(`${url}?query={__typename}`, { headers })).status).toBe(401);
		program.process.kill("SIGTERM");
		expect(await program.ends()).toBe(0);
	} finally {
		await database.drop();
	}
});
