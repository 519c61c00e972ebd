import { createHmac, generateKeyPairSync } from "node:crypto";
import { Identification } from "@lao/access/identification";
import { Tokens } from "@lao/access/tokens";
import { MemoryPoints } from "@lao/gateway/limits/points";
import { anonymous } from "@lao/subgraph/reader";
import { exportSPKI, importJWK, SignJWT } from "jose";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Issuer, openIssuer } from "./issuer.ts";
import { openTarget, type Target } from "./target.ts";

const audience = "lao-graph";
const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

let now = Date.UTC(2026, 0, 31);
const seconds = () => Math.floor(now / 1000);
let issuer: Issuer;
const faults: unknown[] = [];
const algorithms = ["RS256", "ES256"];
const tokensOf = (more = {}) =>
	new Tokens(
		{ issuer: issuer.url, audience, algorithms, ...more },
		{ now: () => now, onFault: (fault) => faults.push(fault) },
	);
beforeAll(async () => {
	issuer = await openIssuer(audience, () => now);
});
beforeEach(() => {
	issuer.isDown = false;
	issuer.takeAsked();
	faults.length = 0;
});
afterAll(() => issuer?.close());

const refused = { extensions: { code: "UNAUTHENTICATED" } };

describe("a token", () => {
	it("speaks for its subject, with the scopes that are known here", async () => {
		const scope = "openid pii:read admin:all points:high";
		const reader = await tokensOf().reader(await issuer.token({ scope }));
		expect(reader).toEqual({ name: "jwt:somebody", scopes: new Set(["pii:read", "points:high"]) });
	});

	it.each([
		[{ scp: "admin" }, ["admin"]],
		[{ scp: ["secret:read", "x", 7, null] }, ["secret:read"]],
		[{ scope: ["admin"], scp: { admin: true } }, ["admin"]],
		[{ scope: 7 }, []],
		[{ scope: "ADMIN  pii:read,admin" }, []],
		[{}, []],
	])("of %j has %j", async (claims, scopes) => {
		const { scopes: held } = await tokensOf().reader(await issuer.token(claims));
		expect([...held]).toEqual(scopes);
	});

	const foreign = (claims: object, key: Parameters<SignJWT["sign"]>[0], header: object) =>
		new SignJWT({ iss: issuer.url, aud: audience, sub: "a", exp: seconds() + 300, ...claims })
			.setProtectedHeader({ alg: "RS256", kid: "first", ...header })
			.sign(key);
	const stranger = generateKeyPairSync("rsa", { modulusLength: 2048 });
	const published = async () => (await importJWK(issuer.published[0] ?? {}, "RS256")) as never;
	const claims = () => ({ iss: issuer.url, aud: audience, sub: "a", exp: seconds() + 300 });
	const byPublicKey = async (secret: string, alg: string) => {
		const text = `${encoded({ alg, kid: "first" })}.${encoded(claims())}`;
		const hash = alg.replace("HS", "sha");
		return `${text}.${createHmac(hash, secret).update(text).digest("base64url")}`;
	};
	const own = { jwk: stranger.publicKey.export({ format: "jwk" }) };

	it.each<[string, () => string | Promise<string>]>([
		["for another graph", () => issuer.token({ aud: "another" })],
		["for several others", () => issuer.token({ aud: ["another", "lao-graph-2"] })],
		["for nobody", () => issuer.token({ aud: undefined })],
		["of another issuer", () => issuer.token({ iss: "https://id.example.org" })],
		["of an issuer that is called almost so", () => issuer.token({ iss: `${issuer.url}/` })],
		["of no issuer", () => issuer.token({ iss: undefined })],
		["expired 61 seconds ago", () => issuer.token({ exp: seconds() - 61 })],
		["expired 31 seconds ago", () => issuer.token({ exp: seconds() - 31 })],
		["that never expires", () => issuer.token({ exp: undefined })],
		["that expires in words", () => issuer.token({ exp: "2099" })],
		["not good for another 61 seconds", () => issuer.token({ nbf: seconds() + 61 })],
		["about nobody", () => issuer.token({ sub: undefined })],
		["about an empty name", () => issuer.token({ sub: "" })],
		["about a thing", () => issuer.token({ sub: { name: "somebody" } })],
		["signed by another key", () => foreign({}, stranger.privateKey, {})],
		["that brings its own key", () => foreign({}, stranger.privateKey, own)],
		["that says where its key is", () => foreign({}, stranger.privateKey, { jku: "http://a" })],
		["with an extension nobody knows", () => issuer.handMade({ alg: "RS256", crit: ["x"], x: 1 })],
		["that says it is plain", () => issuer.handMade({ alg: "RS256", crit: ["b64"], b64: false })],
		["that names another algorithm", () => issuer.handMade({ alg: "PS256" })],
		["that names no algorithm", () => issuer.handMade({})],
		["without a signature", () => `${encoded({ alg: "none" })}.${encoded(claims())}.`],
		["with None", () => `${encoded({ alg: "None", kid: "first" })}.${encoded(claims())}.`],
		[
			"with an empty signature",
			() => `${encoded({ alg: "RS256", kid: "first" })}.${encoded(claims())}.`,
		],
		[
			"signed with the public key, as PEM",
			async () => byPublicKey(await exportSPKI(await published()), "HS256"),
		],
		[
			"signed with the public key, as JWK",
			() => byPublicKey(JSON.stringify(issuer.published[0]), "HS256"),
		],
		["signed with the modulus", () => byPublicKey(issuer.published[0]?.n ?? "", "HS512")],
		[
			"whose claims were changed",
			async () => {
				const [head, , signature] = (await issuer.token()).split(".");
				return `${head}.${encoded({ ...claims(), scope: "admin" })}.${signature}`;
			},
		],
		["cut", async () => (await issuer.token()).slice(0, -9)],
		["of a million letters", () => issuer.token({ note: "x".repeat(1_000_000) })],
		["encrypted, by its form", () => "eyJhbGciOiJSU0EtT0FFUCJ9.a.b.c.d"],
		["of letters only", () => "abc"],
	])("%s is refused", async (_what, make) => {
		await expect(tokensOf().reader(await make())).rejects.toMatchObject(refused);
	});

	it("signed by an algorithm that is not on the list is refused, by the right key too", async () => {
		const token = issuer.handMade({ alg: "RS256" });
		expect((await tokensOf().reader(token)).name).toBe("jwt:somebody");
		const strict = tokensOf({ algorithms: ["ES256", "RS512"] });
		await expect(strict.reader(token)).rejects.toMatchObject(refused);
	});

	it("is accepted within 30 seconds of its limits, since clocks differ", async () => {
		for (const claims of [{ exp: seconds() - 29 }, { nbf: seconds() + 30 }]) {
			const { name } = await tokensOf().reader(await issuer.token(claims));
			expect(name).toBe("jwt:somebody");
		}
	});

	it.each([
		["a\nkey:0123456789ab read nothing"],
		["a\r\nx-lao-reader: {}"],
		["\u001b[2Jroot"],
		["\u202eadmin"],
		["สมชาย"],
		['"},{"name":"admin'],
		["x".repeat(65)],
		["a b"],
	])("about %j is named by a hash, which nobody can be called", async (sub) => {
		const { name } = await tokensOf().reader(await issuer.token({ sub }));
		expect(name).toMatch(/^jwt-sha256:[0-9a-f]{32}$/);
		const imitation = await tokensOf().reader(await issuer.token({ sub: name }));
		expect(imitation.name).toBe(`jwt:${name}`);
	});

	it("about a key's name is no key", async () => {
		const { name } = await tokensOf().reader(await issuer.token({ sub: "key:0123456789ab" }));
		expect(name).toBe("jwt:key:0123456789ab");
		expect(name).not.toBe(anonymous.name);
	});
});

describe("the keys of the issuer", () => {
	it("are asked for once, wherever they are, by all who wait", async () => {
		const tokens = tokensOf();
		const token = await issuer.token();
		await Promise.all(Array.from({ length: 20 }, () => tokens.reader(token)));
		expect(issuer.takeAsked()).toEqual(["/.well-known/openid-configuration", "/keys"]);
		await tokensOf({ jwksUrl: `${issuer.url}/keys` }).reader(token);
		expect(issuer.takeAsked()).toEqual(["/keys"]);
	});

	it("are asked for once in 10 seconds, whatever keys tokens name", async () => {
		const tokens = tokensOf();
		await tokens.reader(await issuer.token());
		issuer.takeAsked();
		now += 10_000;
		for (let turn = 0; turn < 2; turn += 1) {
			for (let attempt = 0; attempt < 100; attempt += 1) {
				const token = await issuer.token({}, { kid: `unknown ${turn} ${attempt}` });
				await expect(tokens.reader(token)).rejects.toMatchObject(refused);
			}
			expect(issuer.takeAsked().filter((path) => path === "/keys")).toHaveLength(1);
			now += 10_000;
		}
		issuer.isDown = true;
		for (let attempt = 0; attempt < 100; attempt += 1) {
			const token = await issuer.token({}, { kid: `unknown ${attempt}` });
			await expect(tokens.reader(token)).rejects.toMatchObject(refused);
		}
		expect(issuer.takeAsked()).toHaveLength(1);
	});

	it("are found when they are new", async () => {
		const tokens = tokensOf();
		await tokens.reader(await issuer.token());
		await issuer.rotate("second");
		now += 10_000;
		expect((await tokens.reader(await issuer.token())).name).toBe("jwt:somebody");
	});

	it("serve on while the issuer is away, and are renewed when it is back", async () => {
		const tokens = tokensOf();
		await tokens.reader(await issuer.token());
		issuer.isDown = true;
		for (const hours of [1, 2, 24]) {
			now += hours * 3_600_000;
			expect((await tokens.reader(await issuer.token())).name).toBe("jwt:somebody");
		}
		await expect
			.poll(() => faults.map(String))
			.toContain("Error: The issuer of tokens answers 503");
		issuer.isDown = false;
		issuer.takeAsked();
		now += 10_000;
		await tokens.reader(await issuer.token());
		await expect.poll(() => issuer.takeAsked()).toContain("/keys");
	});

	it("that cannot be had at all make nobody a stranger: the fault is told as ours", async () => {
		issuer.isDown = true;
		const token = await issuer.token();
		await expect(tokensOf().reader(token)).rejects.toThrow(/cannot be had/);
	});

	it("are not taken from where the description of another issuer leads", async () => {
		const elsewhere = tokensOf({ issuer: `${issuer.url}/realm` });
		await expect(elsewhere.reader(await issuer.token())).rejects.toThrow(/cannot be had/);
		expect(faults.map(String)).toEqual(["Error: The description of the issuer is that of another"]);
	});
});

describe("a client with a token", () => {
	let target: Target;
	beforeAll(async () => {
		const identification = new Identification({ tokens: tokensOf() });
		const points = new MemoryPoints(100_000);
		target = await openTarget("together", { terms: { points, identification } });
	});
	afterAll(() => target?.close());
	const ask = (authorization: string) => target.ask("{ regions { code } }", {}, { authorization });

	it("is answered with points of its own, one whose token is not accepted is not", async () => {
		const first = await ask(`Bearer ${await issuer.token({ sub: "first" })}`);
		const second = await ask(`bearer ${await issuer.token({ sub: "second" })}`);
		expect([first.status, second.status]).toEqual([200, 200]);
		expect(second.headers.get("ratelimit-remaining")).toBe(
			first.headers.get("ratelimit-remaining"),
		);
		const late = await ask(`Bearer ${await issuer.token({ exp: seconds() - 61 })}`);
		expect([late.status, ...late.codes]).toEqual([401, "UNAUTHENTICATED"]);
		expect(late.text).toContain("This token has expired");
		const key = await ask(`Bearer lao_${"0".repeat(12)}_${"0".repeat(72)}`);
		expect([key.status, ...key.codes]).toEqual([401, "UNAUTHENTICATED"]);
	});

	it("too large for a header is refused before it is looked at", async () => {
		const { status } = await ask(`Bearer ${await issuer.token({ note: "x".repeat(20_000) })}`);
		expect(status).toBe(431);
		await target.stillServes();
	});
});
