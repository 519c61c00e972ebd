import { resolver, services } from "@lao/cli/services";
import { buildSubgraphs } from "@lao/cli/supergraph";
import { withConnection } from "@lao/database/connection";
import { serviceUrl } from "@lao/database/roles";
import { sourceFile } from "@lao/importing/file";
import { undoRun } from "@lao/importing/undo";
import { importerOf, importInto } from "@lao/subgraph/imports";
import { openAsk } from "@lao/subgraph/preparation";
import { foldText } from "@lao/thai/search-text";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openReferenceGraph, type ReferenceGraph } from "./graph.ts";

interface SearchHit {
	score: number;
	record: { id: string };
	passages: { field: string; parts: { text: string; isMatch: boolean }[] }[];
}

let graph: ReferenceGraph;
beforeAll(async () => {
	graph = await openReferenceGraph();
});
afterAll(() => graph?.close());

async function hitsOf(kind: string, text: string, first = 10): Promise<SearchHit[]> {
	const { data, errors } = await graph.ask(
		`query ($text: String!, $first: Int!) { search(text: $text) { ${kind}(first: $first) {
			score record { id } passages { field parts { text isMatch } } } } }`,
		{ text, first },
	);
	expect(errors).toBeUndefined();
	return (data as { search: Record<string, SearchHit[]> }).search[kind] ?? [];
}

const idsOf = async (kind: string, text: string) =>
	(await hitsOf(kind, text)).map(({ record }) => record.id);
const marked = ({ passages }: SearchHit) =>
	passages[0]?.parts.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join("");

const study = "มท0810.7/ว1355/2567";
const survey = "มท0810.2/ว3376/2561";
const lamphun = "2510101";
const waste = "lamphun-2510101-2021-12-29";

describe("a search finds", () => {
	it.each([
		["a name as it is", "laos", "องค์การบริหารส่วนจังหวัดลำพูน", lamphun],
		["a name by its short form", "laos", "อบจ.ลำพูน", lamphun],
		["a short form without its dot", "laos", "อบจ ลำพูน", lamphun],
		["a name a body had before it was upgraded", "laos", "ทต.ไทรม้า", "5120104"],
		["a name in English", "laos", "lamphun", lamphun],
		["a name with a wrong vowel", "laos", "อบจ.ลำพุน", lamphun],
		["a name with a lost character", "laos", "องค์การบริหารส่วนจังหวัดลพูน", lamphun],
		["a name with two wrong characters", "laos", "องค์การบรืหารส่วนจังหวัตลำพูน", lamphun],
		["a number in Thai digits", "circulars", "ว ๓๓๗๖", survey],
		["a number in Arabic digits", "circulars", "0810.2/ว3376", survey],
		["a number whose ว was read as ๖", "circulars", "มท 0810.2/๖ 3376", survey],
		["a number whose ๐ was read as o", "circulars", "มท o81o.2/ว 3376", survey],
		["a number only some paper claims", "circulars", "มท 0810.7/ว 1354", study],
		["a word inside an unspaced clause", "circulars", "ยกระดับการมีส่วนร่วม", study],
		["a clause with a lost tone mark", "circulars", "การมีสวนรวมในการจัดบริการสาธารณะ", study],
		["a clause with ข read as ช and ต as ด", "circulars", "สำรวจช้อมูลการจัดทำความร่วมมือ", survey],
		["words of a body in English", "circulars", "Thammasat University", study],
		["words that stand apart", "agreements", "มูลฝอย ลำพูน", waste],
		["a party by its short form", "agreements", "อบจ.ลำพูน", waste],
		["a finding", "findings", "ทบทวนกฎหมาย", "participation-2567/finding/1"],
		[
			"a finding in English with a slip",
			"findings",
			"Engand and Indonesia",
			"participation-2567/finding/4",
		],
		[
			"a recommendation in English",
			"recommendations",
			"service design lab",
			"participation-2567/recommendation/3.2",
		],
		[
			"a recommendation",
			"recommendations",
			"ห้องปฏิบัติการออกแบบบริการ",
			"participation-2567/recommendation/3.2",
		],
	])("%s", async (_what, kind, text, id) => {
		expect(await idsOf(kind, text)).toContain(id);
	});
});

describe("a search ranks", () => {
	it("what is written so before what is nearly written so", async () => {
		const [first, second] = await hitsOf("laos", "อบจ.ลำพูน");
		expect([first?.record.id, first?.score]).toEqual([lamphun, 1]);
		expect(second?.score).toBeLessThan(0.84);
	});

	it("a rare word before a common one", async () => {
		// Nine agreements tell of waste or of services, one of them names the hazardous kind.
		const ids = await idsOf("agreements", "การจัดการ อันตรายชุมชน");
		expect(ids[0]).toBe("lamphun-2510101-2022-07-18");
		const [both, common] = await hitsOf("circulars", "การจัดบริการสาธารณะ ความพึงพอใจ");
		expect(both?.record.id).toBe("มท0810.7/draft/lpa-2563");
		expect(both?.score).toBeGreaterThan((common?.score ?? 1) + 0.3);
	});

	it("no more than asked for, best first", async () => {
		const hits = await hitsOf("laos", "องค์การบริหารส่วนจังหวัด", 100);
		expect(hits).toHaveLength(76);
		const scores = hits.map(({ score }) => score);
		expect(scores).toEqual(scores.toSorted((a, b) => b - a));
		expect(await hitsOf("laos", "องค์การบริหารส่วนจังหวัด", 3)).toHaveLength(3);
	});
});

describe("a passage marks", () => {
	it.each([
		["what stands so", "laos", "ลำพูน", "องค์การบริหารส่วนจังหวัด[ลำพูน]"],
		["the name a short form stands for", "laos", "อบจ.ลำพูน", "[องค์การบริหารส่วนจังหวัดลำพูน]"],
		["what was misspelt in the query", "laos", "อบจ.ลำพุน", "[องค์การบริหารส่วนจังหวัดลำพูน]"],
		["a number with its signs", "circulars", "ว3376", "มท 0810.2/[ว 3376]"],
		[
			"each word where they stand apart",
			"findings",
			"อังกฤษ ประเทศไทย",
			"เปรียบเทียบ[ประเทศไทย]กับ[อังกฤษ]และอินโดนีเซีย",
		],
	])("%s", async (_what, kind, text, passage) => {
		expect((await hitsOf(kind, text)).map(marked)).toContain(passage);
	});

	it("a part of a long text, cut between words around what matches", async () => {
		const [hit] = await hitsOf("circulars", "sent DLA");
		expect(hit && marked(hit)).toBe(
			"…200301, had Thammasat University study participation in public services and [sent DLA] the results",
		);
	});

	it("nothing in a text that only looks like holding a short form", async () => {
		// ตรวจสอบตลาด holds the letters of อบต.
		expect(await idsOf("circulars", "อบต.")).toEqual([]);
	});
});

describe("a text that cannot be searched for", () => {
	it.each([
		["empty", "", "INVALID_ARGUMENT"],
		["blank", " \n ", "INVALID_ARGUMENT"],
		["signs alone", "%_*.\\'\"()", "INVALID_ARGUMENT"],
		["a mark without a letter", "่", "INVALID_ARGUMENT"],
		["10 kB long", "ก".repeat(10_000), "INVALID_ARGUMENT"],
		["201 characters long", "ก".repeat(201), "INVALID_ARGUMENT"],
		["with half a surrogate pair", "ลำพูน\ud83d", "INVALID_ARGUMENT"],
	])("because it is %s is refused once, with what to change", async (_what, text, code) => {
		const { data, errors } = await graph.ask(
			`query ($text: String!) { search(text: $text) {
				laos { score } circulars { score } agreements { score } findings { score } } }`,
			{ text },
		);
		expect(data).toBeNull();
		expect(errors?.map(({ extensions }) => extensions?.code)).toEqual([code]);
		expect(errors?.[0]?.message).toMatch(/shorten it|leave out|give at least/);
	});

	it.each([0, -1, 101])("nor is %i a number of hits", async (first) => {
		const { errors } = await graph.ask(
			`{ search(text: "ลำพูน") { laos(first: ${first}) { score } } }`,
		);
		expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(["INVALID_PAGE_SIZE"]);
	});

	it("and the signs of patterns are plain characters", async () => {
		expect(await idsOf("laos", "ล%ูน")).not.toContain(lamphun);
		expect(await idsOf("laos", "l.*n")).not.toContain(lamphun);
	});

	it("while 200 characters are taken", async () => {
		expect(await idsOf("laos", `ลำพูน${" ก".repeat(97)}`.slice(0, 200))).toContain(lamphun);
	});
});

describe("with services apart", () => {
	let apart: ReferenceGraph;
	beforeAll(async () => {
		apart = await openReferenceGraph("apart");
	});
	afterAll(() => apart?.close());

	const query = `{ search(text: "การมีส่วนร่วม") { text laos { score }
		circulars { score record { id announces { studies { id } } } passages { field parts { text isMatch } } }
		agreements { score } findings { score record { id } } recommendations { score record { id } } } }`;

	it("the answer is the same", async () => {
		const answer = await apart.ask(query);
		expect(answer.errors).toBeUndefined();
		expect(answer).toEqual(await graph.ask(query));
	});

	it("a service that is gone costs only its own hits: none waits for another", async () => {
		await apart.kill("directory");
		const { data, errors } = await apart.ask(query);
		const { search } = data as { search: Record<string, unknown[] | null> };
		expect([search.laos, search.findings?.length]).toEqual([null, 2]);
		expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(["SERVICE_UNAVAILABLE"]);
	});
});

describe("an import", () => {
	const url = () => serviceUrl(graph.url, "cooperation");
	const manifest = services.find(({ name }) => name === "cooperation");
	const document = (service: string) => `
id: lamphun-2027-01-10
serviceTh: ${service}
province: "51"
instrument: MOU
status: SIGNED
signedOn: "2570-01-10"
objective: ติดต่อ 081-555-0000 ได้ทุกวัน
parties: [{ role: HOST, name: องค์การบริหารส่วนจังหวัดลำพูน, code: "2510101" }]
source: an invented page`;
	const importText = async (text: string) => {
		if (!manifest) throw new Error("no cooperation");
		const asking = openAsk(graph.url, buildSubgraphs(), resolver);
		try {
			const importer = importerOf(manifest, "observed-agreements");
			const files = [sourceFile("agreement.yaml", Buffer.from(text))];
			return await importInto(url(), { importer, files, ask: asking.ask });
		} finally {
			await asking.close();
		}
	};

	it("is found at once, also after a change and after that is undone, without personal data", async () => {
		await importText(document("การเพาะเห็ดฟางร่วมกัน"));
		expect(await idsOf("agreements", "เพาะเห็ดฟาง")).toEqual(["lamphun-2027-01-10"]);
		const { run } = await importText(document("การเลี้ยงจิ้งหรีดร่วมกัน"));
		expect(await idsOf("agreements", "เพาะเห็ดฟาง")).toEqual([]);
		const [hit] = await hitsOf("agreements", "เลี้ยงจิ้งหรีด");
		expect(hit && marked(hit)).toBe("การ[เลี้ยงจิ้งหรีด]ร่วมกัน");
		for (const number of ["081-555-0000", "0815550000", "๐๘๑ ๕๕๕ ๐๐๐๐"]) {
			expect(await idsOf("agreements", number)).toEqual([]);
		}
		await withConnection(url(), (connection) => undoRun(connection, run ?? ""));
		expect(await idsOf("agreements", "เพาะเห็ดฟาง")).toEqual(["lamphun-2027-01-10"]);
	});
});

it("PostgreSQL folds every text as the search does", async () => {
	const tables = [
		["directory.lao", "concat_ws(E'\\x01', full_name_th, short_name_th, coalesce(name_en, ''))"],
		["circulars.subject_variant", "text"],
		["circulars.number_claim", "concat_ws(E'\\x01', text, number)"],
		["circulars.letter_paragraph", "text"],
		["studies.finding", "concat_ws(E'\\x01', statement_th, statement_en)"],
	];
	await withConnection(graph.url, async (connection) => {
		for (const [table, text] of tables) {
			const { rows } = await connection.query<{ text: string; stored: string }>(
				`select ${text} as text, search_text as stored from ${table}`,
			);
			expect(rows.length).toBeGreaterThan(4);
			for (const row of rows) expect(row.stored).toBe(foldText(row.text));
		}
	});
});
