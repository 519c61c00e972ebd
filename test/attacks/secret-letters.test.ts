import { resolver } from "@lao/cli/services";
import { buildSubgraphs } from "@lao/cli/supergraph";
import { withConnection } from "@lao/database/connection";
import { serviceUrl } from "@lao/database/roles";
import { takeAway } from "@lao/gateway/takeaway";
import { sourceFile } from "@lao/importing/file";
import { importerOf, importInto, undoIn } from "@lao/subgraph/imports";
import { openAsk } from "@lao/subgraph/preparation";
import { anonymous, type Reader, type Scope } from "@lao/subgraph/reader";
import type { Mode } from "@lao/testing/graph";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openReferenceGraph, type ReferenceGraph } from "../graph.ts";
import { openLetter, secretIds, secretLetters } from "./secret-letter-documents.ts";
import { questionsAbout } from "./secret-letter-queries.ts";

const withScopes = (...scopes: Scope[]): Reader => ({ name: "somebody", scopes: new Set(scopes) });
const cleared = withScopes("secret:read");
const strangers = [anonymous, withScopes("pii:read", "points:high", "admin")];
/** Words of the secret letters that stand nowhere else. */
const secretWords = /999[123]|ลับแล|hidden|778[12]|โดยไม่เปิดเผย/;

const manifest = buildSubgraphs().find(({ name }) => name === "circulars")?.manifest;
if (!manifest) throw new Error("no circulars");

async function importLetters(url: string, kind: string, name: string, text: string) {
	const asking = openAsk(url, buildSubgraphs(), resolver);
	const files = [sourceFile(name, Buffer.from(text))];
	const importer = importerOf(manifest as NonNullable<typeof manifest>, kind);
	const report = await importInto(serviceUrl(url, "circulars"), {
		importer,
		files,
		ask: asking.ask,
	}).finally(asking.close);
	expect(report.files[0]).toMatchObject({ fault: null, quarantined: [] });
	return String(report.run);
}

const sql = (url: string, text: string) =>
	withConnection(serviceUrl(url, "circulars"), async (client) => (await client.query(text)).rows);

describe.each<Mode>(["together", "apart"])("a secret letter, services %s", (mode) => {
	let graph: ReferenceGraph;
	let questions: string[];
	let before: unknown[];
	const answers = async (reader: Reader) => {
		const all: unknown[] = [];
		for (const query of questions) all.push(await graph.ask(query, {}, { reader }));
		return all;
	};
	const text = (answer: unknown) => JSON.stringify(answer);
	beforeAll(async () => {
		graph = await openReferenceGraph(mode);
		questions = questionsAbout(graph.graph.schema, secretIds);
		before = await answers(anonymous);
		await importLetters(graph.url, "circulars", "secret.yaml", secretLetters);
	}, 60_000);
	afterAll(() => graph?.close());

	it("changes no answer to those who may not see it, so that nothing shows or counts it", async () => {
		expect(questions.filter((_, index) => text(before[index]).includes('"errors"'))).toEqual([]);
		for (const reader of strangers) {
			const after = await answers(reader);
			for (const [index, query] of questions.entries()) {
				expect(after[index], query).toEqual(before[index]);
			}
		}
	}, 60_000);

	it("changes the answers to a reader who may, in every way it can be met", async () => {
		const after = await answers(cleared);
		const unchanged = questions.filter((_, index) => text(after[index]) === text(before[index]));
		const changed = questions.filter((query) => !unchanged.includes(query));
		// Everything that asks for letters: all but the edges among other nouns.
		const about = /circular|dissemination/i;
		expect(unchanged.filter((query) => about.test(query)).sort()).toEqual([]);
		expect(changed.length).toBeGreaterThan(60);
		expect(text(after)).not.toContain('"errors"');
	}, 60_000);

	it("is counted for a reader who may as plain SQL counts it", async () => {
		const [rows] = await sql(
			graph.url,
			`select count(*) as letters, count(*) filter (where secrecy_level <> 'NORMAL') as secret
			from circulars.circular`,
		);
		const query = `{ circulars { totalCount } secret: circulars(where: {
			secrecyLevel: { in: [CONFIDENTIAL, SECRET, TOP_SECRET] } }) { totalCount } }`;
		const counts = (letters: number, secret: number) => ({
			circulars: { totalCount: letters },
			secret: { totalCount: secret },
		});
		expect(rows).toEqual({ letters: expect.any(Number), secret: 3 });
		const { data } = await graph.ask(query, {}, { reader: cleared });
		expect(data).toEqual(counts(rows.letters, 3));
		expect((await graph.ask(query)).data).toEqual(counts(rows.letters - 3, 0));
	});

	it("is no entity for a service that asks by its key", async () => {
		const running = graph.running.find(({ name }) => name === "circulars");
		const query = `query ($keys: [_Any!]!) { _entities(representations: $keys) {
			... on Circular { id subject } } }`;
		const keys = secretIds.map((id) => ({ __typename: "Circular", id }));
		const find = async (reader: Reader) =>
			(await running?.execute(running.start({ reader }), { query, variables: { keys } }))?.data;
		expect(await find(anonymous)).toEqual({ _entities: [null, null, null] });
		expect(text(await find(cleared))).toMatch(secretWords);
	});

	it("stands in no file that is taken away without the scope", async () => {
		const query = "{ circulars(first: 1) { nodes { id subject number } } }";
		const rows = async (reader: Reader) => {
			const table = await takeAway(graph.graph, { query, variables: {} }, { reader });
			return (await Array.fromAsync(table.batches)).flat(1);
		};
		const [open, all] = [await rows(anonymous), await rows(cleared)];
		expect(all.length - open.length).toBe(3);
		expect(text(open)).not.toMatch(secretWords);
		expect(text(all)).toMatch(secretWords);
	});

	it("is in no row that the role can read which serves all others", async () => {
		const tables = Object.keys(manifest.restricted?.open ?? {});
		const views = ["lao_circular", "province_circular", "letter_carrier", "unstamped_lao"];
		const holding = (access: "reader" | "fullReader") =>
			withConnection(serviceUrl(graph.url, "circulars", access), async (client) => {
				const found: string[] = [];
				for (const name of [...tables, ...views]) {
					const row = `select from ${name} t where t::text ~ '999[123]/2567|hidden/' limit 1`;
					if ((await client.query(row)).rows.length > 0) found.push(name);
				}
				return found;
			});
		expect(await holding("reader")).toEqual([]);
		const without = ["known_lao", "known_province", "import_run", "data_version"];
		expect(await holding("fullReader")).toEqual(
			[...tables, ...views].filter((name) => !without.includes(name)),
		);
	});

	it("leaves none of its words in the tables of another service", async () => {
		const client = new pg.Client({ connectionString: graph.url });
		await client.connect();
		const { rows: tables } = await client.query<{ name: string; isOwn: boolean }>(
			`select oid::regclass::text as name, relnamespace = 'circulars'::regnamespace as "isOwn"
			from pg_class where relkind = 'r' and relnamespace::regnamespace::text !~ '^pg_|^information'`,
		);
		const holding = new Set<boolean>();
		for (const { name, isOwn } of tables) {
			const { rows } = await client.query(`select from ${name} t where t::text ~ 'ลับแล' limit 1`);
			if (rows.length > 0) holding.add(isOwn);
		}
		await client.end();
		expect([...holding]).toEqual([true]);
	});

	it("cannot be read out of a cursor, and its place is no place for others", async () => {
		const query = `query ($after: String) { circulars(first: 1, after: $after, where: {
			dateIssued: { gte: "2024-06-01", lte: "2024-07-30" } }) { pageInfo { endCursor } nodes { id } } }`;
		const { data } = await graph.ask(query, {}, { reader: cleared });
		expect(data).toMatchObject({ circulars: { nodes: [{ id: secretIds[0] }] } });
		const after: string = Reflect.get(Object(data), "circulars").pageInfo.endCursor;
		expect(Buffer.from(after, "base64url").toString()).not.toMatch(/9991|2024/);
		const others = await graph.ask(query, { after });
		expect(others.errors?.[0]?.extensions?.code).toBe("INVALID_CURSOR");
		expect((await graph.ask(query, { after }, { reader: cleared })).errors).toBeUndefined();
	});
});

describe("an open letter that names secret ones", () => {
	let graph: ReferenceGraph;
	beforeAll(async () => {
		graph = await openReferenceGraph();
	});
	afterAll(() => graph?.close());
	const query = `{ circular(id: "มท0810.7/ว9994/2567") {
		subject references { numberText circular { id } } enclosures { title files { title } circular { id } }
		relations { kind to { id } } } }`;
	const ids = async (reader: Reader) =>
		JSON.stringify((await graph.ask(query, {}, { reader })).data);

	it("is told without them, whichever came first", async () => {
		await importLetters(graph.url, "circulars", "open.yaml", openLetter);
		expect(await ids(anonymous)).toMatch(/9991/);
		await importLetters(graph.url, "circulars", "secret.yaml", secretLetters);
		const open = await graph.ask(query);
		expect(open.data).toEqual({
			circular: {
				subject: "ขอให้ส่งรายงานประจำเดือน",
				references: [{ numberText: "มท 0810.7/ว 1355", circular: { id: "มท0810.7/ว1355/2567" } }],
				enclosures: [{ title: "แบบรายงาน", files: [{ title: "แบบรายงาน.pdf" }], circular: null }],
				relations: [{ kind: "REFERS_TO", to: { id: "มท0810.7/ว1355/2567" } }],
			},
		});
		expect(await ids(cleared)).toMatch(/9991.*9993/);
	});

	it("tells of them again once they are no longer secret, and not after that is undone", async () => {
		const released = secretLetters.replaceAll(/secrecy: [A-Z_]*SECRET/g, "secrecy: NORMAL");
		const run = await importLetters(graph.url, "circulars", "released.yaml", released);
		expect(await ids(anonymous)).toBe(await ids(cleared));
		expect(await ids(anonymous)).toMatch(/9991.*9993/);
		await undoIn(serviceUrl(graph.url, "circulars"), manifest, run);
		expect(await ids(anonymous)).not.toMatch(secretWords);
		expect(await ids(cleared)).toMatch(/9991.*9993/);
	});
});

it("an answer made for a reader of secret letters is kept for nobody else", async () => {
	const graph = await openReferenceGraph("together", 1_000_000);
	try {
		await importLetters(graph.url, "circulars", "secret.yaml", secretLetters);
		const query = "{ circulars(first: 500) { totalCount nodes { id } } }";
		for (const reader of [cleared, anonymous, cleared, anonymous]) {
			const { data } = await graph.ask(query, {}, { reader });
			expect(secretWords.test(JSON.stringify(data))).toBe(reader === cleared);
		}
	} finally {
		await graph.close();
	}
});

/** An invented letter as a file: its number, whose end is also its day, and its mark are filled in. */
const file = (number: string, mark: string) => `${mark}
ที่ มท ๐๘๑๐.๗/ว ${number}

กรมส่งเสริมการปกครองท้องถิ่น
ถนนนครราชสีมา เขตดุสิต กทม. ๑๐๓๐๐

${number.slice(-1)} มกราคม ๒๕๖๘

เรื่อง การนับท่าเรือข้ามฟาก ครั้งที่ ${number}

เรียน ผู้ว่าราชการจังหวัด ทุกจังหวัด

อ้างถึง หนังสือกรมส่งเสริมการปกครองท้องถิ่น ที่ มท ๐๘๑๐.๗/ว ๘๗๐๐ ลงวันที่ ๒ ธันวาคม ๒๕๖๗

ตามหนังสือที่อ้างถึง กรมฯ ขอให้นับท่าเรือข้ามฟากตามแบบที่ ${number} นั้น

จึงเรียนมาเพื่อโปรดพิจารณา

ขอแสดงความนับถือ

(นายสมมติ นามสกุลสมมติ)

อธิบดีกรมส่งเสริมการปกครองท้องถิ่น
`;

describe("a letter's file marked secret", () => {
	let graph: ReferenceGraph;
	beforeAll(async () => {
		graph = await openReferenceGraph();
	});
	afterAll(() => graph?.close());
	const named = `{ circular(id: "มท0810.7/ว8700/2567") { source { document } } }`;
	const seen = async (reader: Reader) => {
		const { data } = await graph.ask(
			`{ circulars(where: { subject: { contains: "ท่าเรือ" } }) { nodes { secrecy { level } } } }`,
			{},
			{ reader },
		);
		return data;
	};

	it.each([
		["ลับ", "CONFIDENTIAL"],
		["ลับมาก", "SECRET"],
		["ลับที่สุด", "TOP_SECRET"],
	])("with %s is seen as %s, by those alone who may", async (mark, level) => {
		const number = String(8701 + ["ลับ", "ลับมาก", "ลับที่สุด"].indexOf(mark));
		const run = await importLetters(graph.url, "letters", `${number}.txt`, file(number, mark));
		expect(await seen(anonymous)).toEqual({ circulars: { nodes: [] } });
		expect(await seen(cleared)).toEqual({ circulars: { nodes: [{ secrecy: { level } }] } });
		await undoIn(serviceUrl(graph.url, "circulars"), manifest, run);
		expect(await seen(cleared)).toEqual({ circulars: { nodes: [] } });
	});

	it("keeps what it names as secret, until an open letter names it too", async () => {
		await importLetters(graph.url, "letters", "8704.txt", file("8704", "ลับมาก"));
		expect((await graph.ask(named)).data).toEqual({ circular: null });
		expect(await graph.ask(named, {}, { reader: cleared })).toMatchObject({
			data: { circular: { source: { document: "8704.txt" } } },
		});
		await importLetters(graph.url, "letters", "8705.txt", file("8705", "ด่วนที่สุด"));
		const expected = { data: { circular: { source: { document: "8705.txt" } } } };
		expect(await graph.ask(named)).toMatchObject(expected);
		const { data } = await graph.ask("{ circulars(first: 500) { nodes { id subject } } }");
		expect(JSON.stringify(data)).not.toMatch(/8704/);
	});

	it("is not taken for an open letter of the same day and nearly the same words, nor that for it", async () => {
		const ids = ["มท0810.7/ว8707/2568", "มท0810.7/ว8717/2568"];
		const query = `{ circulars(where: { id: { in: ${JSON.stringify(ids)} } }) { nodes { id } } }`;
		await importLetters(graph.url, "letters", "8717.txt", file("8717", ""));
		await importLetters(graph.url, "letters", "8707.txt", file("8707", "ลับ"));
		expect((await graph.ask(query)).data).toEqual({ circulars: { nodes: [{ id: ids[1] }] } });
		expect((await graph.ask(query, {}, { reader: cleared })).data).toEqual({
			circulars: { nodes: [{ id: ids[0] }, { id: ids[1] }] },
		});
	});

	it("makes a letter secret that was held as open", async () => {
		const held = file("8706", "ด่วนที่สุด");
		await importLetters(graph.url, "letters", "8706.txt", held);
		const query = `{ circular(id: "มท0810.7/ว8706/2568") { urgency { level } secrecy { level } } }`;
		const urgency = { level: "MOST_URGENT" };
		expect((await graph.ask(query)).data).toEqual({
			circular: { urgency, secrecy: { level: "NORMAL" } },
		});
		await importLetters(graph.url, "letters", "copy.txt", `ลับมาก\n${held}`);
		expect((await graph.ask(query)).data).toEqual({ circular: null });
		expect((await graph.ask(query, {}, { reader: cleared })).data).toEqual({
			circular: { urgency, secrecy: { level: "SECRET" } },
		});
	});
});
