import { buildSubgraphs } from "@lao/cli/supergraph";
import { withConnection } from "@lao/database/connection";
import { createContext, readPersonal } from "@lao/gateway/context";
import { takeAway } from "@lao/gateway/takeaway";
import { readerHeader, serviceSecret } from "@lao/subgraph/gateway-signature";
import { printReader, type Reader } from "@lao/subgraph/reader";
import type { Mode } from "@lao/testing/graph";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openReferenceGraph } from "../graph.ts";
import {
	importLetter,
	letterId,
	mailbox,
	mobile,
	nationalId,
	printed,
} from "./letter-with-contacts.ts";
import { proof, call as send } from "./signed-call.ts";
import { openTarget, type Target } from "./target.ts";

const clerk: Reader = { name: "clerk", scopes: new Set(["pii:read"]) };
/** Holds everything but the one scope. */
const outsider: Reader = { name: "x", scopes: new Set(["secret:read", "points:high", "admin"]) };

/** A personal value in any of its forms, however far it is quoted or escaped. */
const personal = new RegExp(`${printed}|${mobile}|${mailbox.replaceAll(".", "\\.")}|${nationalId}`);
const datum = "personalData { kind startOffset endOffset value }";
const byLetter = `query ($id: ID!) { circular(id: $id) { manifestations { ${datum} } } }`;

interface Stored {
	id: string;
	kind: string;
	value: string | null;
}
const stored = (url: string) =>
	withConnection(url, async (client) => {
		const sql = "select id, kind, value from circulars.personal_datum order by position";
		return (await client.query<Stored>(sql)).rows;
	});

/** Ways to the personal data of letters, as one who knows the schema would try them. */
const ways: [string, string][] = [
	["by its letter", byLetter],
	[
		"by another name",
		`query ($id: ID!) { c: circular(id: $id) { m: manifestations { p: personalData { kind: value } } } }`,
	],
	["by a list", `{ circulars(first: 5) { nodes { manifestations { ${datum} } } } }`],
	[
		"by fragments",
		`query ($id: ID!) { circular(id: $id) { ...C } } fragment C on Circular { manifestations { ... on Manifestation { ... { ...P } } } } fragment P on Manifestation { personalData { ... @include(if: true) { value } } }`,
	],
	[
		"by a search",
		`{ search(text: "สะพานไม้") { circulars(first: 5) { record { manifestations { ${datum} } } } } }`,
	],
	[
		"by a filter on the letter",
		`query ($id: ID!) { circulars(where: { id: { eq: $id } }) { nodes { manifestations { ${datum} } } } }`,
	],
	[
		"by an office of another service",
		`{ agency(code: "มท08") { circulars(first: 50) { nodes { manifestations { ${datum} } } } } }`,
	],
	[
		"by a number that is claimed",
		`query ($id: ID!) { circular(id: $id) { numberClaims { readIn { ${datum} } } } }`,
	],
	[
		"in a circle",
		`query ($id: ID!) { circular(id: $id) { manifestations { circular { manifestations { ${datum} } } } } }`,
	],
];

/** Questions about the value itself, none of which the graph has an argument for. */
const questions: [string, string][] = [
	["a filter", `{ circulars(where: { personalData: { value: { eq: "1" } } }) { totalCount } }`],
	[
		"a filter of a document",
		`{ circulars(where: { manifestations: { personalData: { value: { contains: "1" } } } }) { totalCount } }`,
	],
	[
		"an argument",
		`query ($id: ID!) { circular(id: $id) { manifestations { personalData(where: { value: { eq: "1" } }) { kind } } } }`,
	],
	["an order", `{ circulars(orderBy: [{ by: PERSONAL_DATA }]) { totalCount } }`],
	["a group", `{ circularsGrouped(by: [PERSONAL_DATUM]) { nodes { count } } }`],
	["a measure", `{ circularsGrouped(by: []) { nodes { value { minimum } } } }`],
	[
		"a reference",
		`{ _entities(representations: [{ __typename: "PersonalDatum", id: "1" }]) { __typename } }`,
	],
];

describe.each<Mode>(["together", "apart"])("personal data of a letter, services %s", (mode) => {
	let target: Target;
	let report: string;
	beforeAll(async () => {
		target = await openTarget(mode);
		report = JSON.stringify(await importLetter(target.graph.url));
	});
	afterAll(() => target?.close());

	const ask = async (query: string, reader: Reader) => {
		target.graph.takeStatements();
		const context = { ...createContext(), reader };
		const request = { query, variables: { id: letterId } };
		const { body } = await target.graph.graph.server.executeOperation(request, {
			contextValue: context,
		});
		if (body.kind !== "single") throw new Error("The graph answers in one part");
		const text = JSON.stringify(body.singleResult);
		const statements = target.graph.takeStatements();
		return { text, statements, readings: readPersonal(context), ...JSON.parse(text) };
	};

	it("is kept apart: number and mailbox as printed, a national id not at all", async () => {
		expect(await stored(target.graph.url)).toMatchObject([
			{ kind: "mobile", value: printed },
			{ kind: "personal-email", value: mailbox },
			{ kind: "national-id", value: null },
		]);
	});

	it("stands in no other table, in no report of the import and in no fault", async () => {
		await withConnection(target.graph.url, async (client) => {
			const { rows: tables } = await client.query<{ name: string }>(
				`select format('%I.%I', table_schema, table_name) as name from information_schema.tables
				where table_type = 'BASE TABLE' and table_schema !~ '^(pg_|information_schema)'`,
			);
			expect(tables.length).toBeGreaterThan(50);
			const holding: string[] = [];
			for (const { name } of tables) {
				const sql = `select 1 from ${name} t where to_jsonb(t)::text ~ $1 limit 1`;
				if ((await client.query(sql, [personal.source])).rowCount) holding.push(name);
			}
			expect(holding).toEqual(["circulars.personal_datum"]);
		});
		expect(report).toContain("bridges.txt");
		expect(report).not.toMatch(personal);
		expect(target.graph.faults).toEqual([]);
	});

	it.each(ways)("is refused %s to a stranger, before anything is read", async (_way, query) => {
		target.graph.takeStatements();
		const { status, codes, text } = await target.ask(query, { id: letterId });
		expect([status, codes]).toEqual([403, ["FORBIDDEN"]]);
		expect(text).toMatch(/PersonalDatum.value is for readers with the scope pii:read/);
		expect(text).not.toMatch(personal);
		expect(target.graph.takeStatements()).toEqual([]);
	});

	it.each(ways)(
		"is refused %s to who holds every other scope, and given to a clerk",
		async (_way, query) => {
			const refused = await ask(query, outsider);
			expect(refused.errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
			expect([refused.statements, refused.readings]).toEqual([[], []]);
			const given = await ask(query, clerk);
			expect(given.errors).toBeUndefined();
			expect(given.text).toContain(printed);
			expect(given.text).toContain(mailbox);
		},
	);

	it.each(questions)("is nothing that %s could tell, whoever asks", async (_what, query) => {
		for (const reader of [outsider, clerk]) {
			const { errors, statements } = await ask(query, reader);
			expect(errors[0].extensions.code).toBe("GRAPHQL_VALIDATION_FAILED");
			expect(statements).toEqual([]);
		}
	});

	it.each([mobile, printed, mailbox, nationalId])("is found by no search: %#", async (text) => {
		const query = `{ search(text: ${JSON.stringify(text)}) { circulars(first: 50) { record { id } } } }`;
		for (const reader of [outsider, clerk]) {
			const answer = await ask(query, reader);
			expect(
				answer.data.search.circulars.map(({ record }: { record: { id: string } }) => record.id),
			).not.toContain(letterId);
		}
	});

	it("tells its kind and place to anybody, as the blots in the text do", async () => {
		const query = `query ($id: ID!) { circular(id: $id) { manifestations { text startOffset personalData { kind startOffset endOffset } } } }`;
		const { data, text, readings } = await ask(query, outsider);
		const [{ text: shown, startOffset: begin, personalData }] = data.circular.manifestations;
		expect(personalData.map(({ kind }: { kind: string }) => kind)).toEqual([
			"MOBILE",
			"PERSONAL_EMAIL",
			"NATIONAL_ID",
		]);
		for (const { startOffset, endOffset } of personalData) {
			expect(shown.slice(startOffset - begin, endOffset - begin)).toMatch(/^█+$/);
		}
		expect(text).not.toMatch(personal);
		expect(readings).toEqual([]);
	});

	it("is noted once for each value that is read, however many ways led to it", async () => {
		const query = `query ($id: ID!) {
			a: circular(id: $id) { manifestations { ${datum} } }
			b: circular(id: $id) { manifestations { p: personalData { v: value } } }
			agency(code: "มท08") { circulars(first: 50) { nodes { manifestations { ${datum} } } } }
		}`;
		const [number, mail] = await stored(target.graph.url);
		const { readings, data } = await ask(query, clerk);
		expect(data.a.manifestations[0].personalData).toMatchObject([
			{ kind: "MOBILE", value: printed },
			{ kind: "PERSONAL_EMAIL", value: mailbox },
			{ kind: "NATIONAL_ID", value: null },
		]);
		expect(readings.map(({ field, recordId }: Reading) => [field, recordId])).toEqual([
			["PersonalDatum.value", number?.id],
			["PersonalDatum.value", mail?.id],
		]);
	});

	it("is in no file of a stranger's, in no form, and in one of a clerk's", async () => {
		const query = `{ circulars(where: { id: { eq: "${letterId}" } }) { nodes { id manifestations { personalData { value } } } } }`;
		const path = `/graphql?query=${encodeURIComponent(query)}`;
		for (const accept of ["text/csv", "application/vnd.apache.parquet", "application/jsonl"]) {
			const { status, text } = await target.send(path, { headers: { accept } });
			expect([status, JSON.parse(text).errors[0].extensions.code]).toEqual([403, "FORBIDDEN"]);
			expect(text).not.toMatch(personal);
		}
		const described = await target.send(path.replace("?", "/metadata.json?"));
		expect(described.status).toBe(403);
		const { graph } = target.graph;
		await expect(takeAway(graph, { query }, { reader: outsider })).rejects.toMatchObject({
			code: "FORBIDDEN",
		});
		const rows: unknown[][] = [];
		for await (const batch of (await takeAway(graph, { query }, { reader: clerk })).batches)
			rows.push(...batch);
		expect(rows.map((row) => row.at(-1))).toEqual([printed, mailbox, null]);
	});
});

interface Reading {
	field: string;
	recordId: string;
}

describe("a service called past the gateway, by one who holds its secret", () => {
	let target: Target;
	beforeAll(async () => {
		target = await openTarget("apart");
		await importLetter(target.graph.url);
	});
	afterAll(() => target?.close());

	const call = async (reader?: Reader) => {
		target.graph.takeStatements();
		const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Circular { manifestations { personalData { kind value } } } } }`;
		const variables = { r: [{ __typename: "Circular", id: letterId }] };
		const body = JSON.stringify({ query, variables });
		const own = serviceSecret(target.graph.secret, "circulars");
		const headers = proof(own, body, reader && { [readerHeader]: printReader(reader) });
		const address = target.graph.addresses.get("circulars") ?? "";
		const [, text] = await send(address, headers, body);
		const read = target.graph
			.takeStatements()
			.filter((sql) => /"value"/.test(sql) && /personal_datum/.test(sql));
		return { text, read, ...JSON.parse(text) };
	};

	it.each([
		["nobody", undefined],
		["somebody with other scopes", outsider],
	])(
		"gives %s the record without the value, an error at each place, and reads no value",
		async (_who, reader) => {
			const { data, errors, text, read } = await call(reader);
			expect(data._entities[0].manifestations[0].personalData).toEqual(
				["MOBILE", "PERSONAL_EMAIL", "NATIONAL_ID"].map((kind) => ({ kind, value: null })),
			);
			expect(errors).toMatchObject(
				[0, 1, 2].map((at) => ({
					path: ["_entities", 0, "manifestations", 0, "personalData", at, "value"],
					extensions: { code: "FORBIDDEN" },
				})),
			);
			expect(text).not.toMatch(personal);
			expect(read).toEqual([]);
		},
	);

	it("gives it to a clerk by one statement, and tells the gateway what was read", async () => {
		const { data, errors, extensions, read } = await call(clerk);
		expect(errors).toBeUndefined();
		expect(data._entities[0].manifestations[0].personalData[0].value).toBe(printed);
		expect(extensions.personalReadings).toHaveLength(2);
		expect(read).toHaveLength(1);
	});
});

describe("answers kept to be served again", () => {
	it("hold no personal data: a stranger is refused, and each reading is noted", async () => {
		const graph = await openReferenceGraph("together", 1_000_000);
		try {
			await importLetter(graph.url);
			const readings: number[] = [];
			for (let time = 0; time < 3; time += 1) {
				const context = { ...createContext(), reader: clerk };
				const request = { query: byLetter, variables: { id: letterId } };
				await graph.graph.server.executeOperation(request, { contextValue: context });
				readings.push(readPersonal(context).length);
				const { data, errors } = await graph.ask(byLetter, { id: letterId });
				expect([data, errors?.[0]?.extensions]).toEqual([undefined, { code: "FORBIDDEN" }]);
			}
			expect(readings).toEqual([2, 2, 2]);
		} finally {
			await graph.close();
		}
	});
});

describe("columns that need a scope", () => {
	const withheld = buildSubgraphs().flatMap(({ sdl, tables }) =>
		[...tables].flatMap(([entity, table]) =>
			[...table.withheld].map(([property, column]) => ({ sdl, entity, table, property, column })),
		),
	);

	it("stand in no filter and no order of the schema", () => {
		expect(withheld.map(({ entity, property }) => `${entity.name}.${property}`)).toEqual([
			"PersonalDatum.value",
		]);
		for (const { sdl, entity, property } of withheld) {
			const inputs = sdl.matchAll(new RegExp(`(?:input|enum) ${entity.name}\\w* \\{[^}]*\\}`, "g"));
			for (const [text] of inputs) expect(text).not.toMatch(new RegExp(`\\b${property}\\b`, "i"));
		}
	});

	it("feed no computed column, index or view, but the view that leaves secret letters out", async () => {
		const graph = await openReferenceGraph();
		const fedBy = (table: string, column: string) =>
			withConnection(graph.url, async (client) => {
				const { rows } = await client.query(
					`select 1 from pg_depend d join pg_attribute a
						on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
						left join pg_rewrite w on d.classid = 'pg_rewrite'::regclass and w.oid = d.objid
						left join pg_class v on v.oid = w.ev_class
					where d.refobjid = $1::regclass and a.attname = $2
						and d.classid <> 'pg_constraint'::regclass
						and v.relnamespace is distinct from 'circulars_open'::regnamespace`,
					[table, column],
				);
				return rows.length;
			});
		try {
			expect(await fedBy("circulars.letter_paragraph", "text")).toBeGreaterThan(0);
			for (const { table, column } of withheld) {
				expect(await fedBy(table.name, column.replaceAll('"', ""))).toBe(0);
			}
		} finally {
			await graph.close();
		}
	});
});
