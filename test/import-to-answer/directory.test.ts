import { existsSync } from "node:fs";
import { join } from "node:path";
import { resolver, services } from "@lao/cli/services";
import { buildSubgraphs } from "@lao/cli/supergraph";
import { withConnection } from "@lao/database/connection";
import { serviceUrl } from "@lao/database/roles";
import { readSourceFile, type SourceFile, sourceFile } from "@lao/importing/file";
import { LaoRegistry } from "@lao/importing/lao-registry";
import { undoRun } from "@lao/importing/undo";
import { importerOf, importInto } from "@lao/subgraph/imports";
import { openAsk } from "@lao/subgraph/preparation";
import { refreshServices } from "@lao/subgraph/refresh";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openReferenceGraph, type ReferenceGraph } from "../graph.ts";

const heading =
	"จังหวัด,อำเภอ,ตำบล,รหัส อปท.,ประเภท อปท.,อปท.,ที่ตั้งสำนักงานเลขที่,หมู่ที่,รหัสไปรษณีย์,ขนาดพื้นที่,LAT,LONG,เว็ปไซต์ของอปท";
const registry = (...lines: string[]) =>
	sourceFile("registry.csv", Buffer.from([heading, ...lines].join("\n")));
const row = (province: string, district: string, code: string, type: string, name: string) =>
	`${province},${district},,${code},${type},${name},,,,,,,`;
const two = (number: number) => String(number).padStart(2, "0");

/** A thousand invented bodies: with them a file counts as the registry of the country. */
const country = Array.from({ length: 1_000 }, (_, index) => {
	const code = `698${two(Math.floor(index / 90) + 1)}${two((index % 90) + 1)}`;
	return row("นราธิวาส", "เมืองนราธิวาส", code, "อบต.", `สมมติ${index}`);
});

let graph: ReferenceGraph;
let asking: ReturnType<typeof openAsk>;
beforeEach(async () => {
	graph = await openReferenceGraph();
	asking = openAsk(graph.url, buildSubgraphs(), resolver);
});
afterEach(async () => {
	await asking?.close();
	await graph?.close();
});

async function importRegistry(file: SourceFile) {
	const manifest = services.find(({ name }) => name === resolver);
	if (!manifest) throw new Error("there is no directory");
	const importer = importerOf(manifest, "directory");
	const url = serviceUrl(graph.url, resolver);
	const { run, files } = await importInto(url, { importer, files: [file], ask: asking.ask });
	const [report] = files;
	if (!report) throw new Error("no file in the report");
	return { run: run ?? "", ...report };
}

const bodyQuery = `query ($code: ID!) { lao(code: $code) {
	id code type fullNameTh isActive issues { code }
	history { code type fullNameTh isCurrent } } }`;
const bodyOf = async (code: string) => (await graph.ask(bodyQuery, { code })).data;

const pastoral = (name: string, code = "6120291", type = "อบต.") =>
	row("นนทบุรี", "บางกรวย", code, type, name);

describe("a newer registry", () => {
	const before = {
		code: "6120291",
		type: "SAO",
		fullNameTh: "องค์การบริหารส่วนตำบลทุ่งสมมติ",
		isCurrent: false,
	};

	it("upgrades a body: it keeps its identifier, and its retired code finds it with its history", async () => {
		await importRegistry(registry(...country, pastoral("ทุ่งสมมติ")));
		await importRegistry(registry(...country, pastoral("ทุ่งสมมติ", "5120291", "เทศบาลตำบล")));
		const lao = {
			id: "6120291",
			code: "5120291",
			type: "SUBDISTRICT_MUNICIPALITY",
			fullNameTh: "เทศบาลตำบลทุ่งสมมติ",
			isActive: true,
			issues: [],
			history: [
				before,
				{
					code: "5120291",
					type: "SUBDISTRICT_MUNICIPALITY",
					fullNameTh: "เทศบาลตำบลทุ่งสมมติ",
					isCurrent: true,
				},
			],
		};
		expect(await bodyOf("6120291")).toEqual({ lao });
		expect(await bodyOf("5120291")).toEqual({ lao });
		const found = await new LaoRegistry(asking.ask).byCodes(["6120291", "5120291", "9999999"]);
		expect([...found].map(([code, { id, isRetired }]) => [code, id, isRetired])).toEqual([
			["6120291", "6120291", true],
			["5120291", "6120291", false],
		]);
	});

	it("renames a body under its code", async () => {
		await importRegistry(registry(pastoral("ทุ่งสมมติ")));
		await importRegistry(registry(pastoral("ทุ่งใหม่")));
		expect(await bodyOf("6120291")).toMatchObject({
			lao: {
				id: "6120291",
				fullNameTh: "องค์การบริหารส่วนตำบลทุ่งใหม่",
				history: [
					before,
					{ code: "6120291", fullNameTh: "องค์การบริหารส่วนตำบลทุ่งใหม่", isCurrent: true },
				],
			},
		});
		// Its former name still means it, as long as no other body bears that.
		const names = await new LaoRegistry(asking.ask).byNames(["อบต.ทุ่งสมมติ"]);
		expect(names.get("อบต.ทุ่งสมมติ")?.lao?.id).toBe("6120291");
	});

	it("retires a body it no longer holds, which keeps its facts and can be undone", async () => {
		await importRegistry(registry(...country, pastoral("ทุ่งสมมติ")));
		const { run } = await importRegistry(registry(...country, pastoral("ทุ่งอื่น", "6120292")));
		expect(await bodyOf("6120291")).toEqual({
			lao: {
				id: "6120291",
				code: null,
				type: "SAO",
				fullNameTh: before.fullNameTh,
				isActive: false,
				issues: [{ code: "VANISHED" }],
				history: [before],
			},
		});
		const query = `{ district(code: "1202") {
			laos { nodes { id } } all: laos(includeRetired: true) { nodes { id } } } }`;
		expect((await graph.ask(query)).data).toEqual({
			district: {
				laos: { nodes: [{ id: "6120292" }] },
				all: { nodes: [{ id: "6120291" }, { id: "6120292" }] },
			},
		});
		await withConnection(serviceUrl(graph.url, resolver), (connection) => undoRun(connection, run));
		expect(await bodyOf("6120291")).toMatchObject({
			lao: { code: "6120291", isActive: true, history: [{ isCurrent: true }] },
		});
	});

	it.each([
		["a few bodies", [pastoral("ทุ่งอื่น", "6120292")]],
		["many bodies of other provinces", country],
	])("of %s retires nobody else", async (_what, lines) => {
		await importRegistry(registry(pastoral("ทุ่งสมมติ")));
		await importRegistry(registry(...lines));
		expect(await bodyOf("6120291")).toMatchObject({ lao: { isActive: true } });
	});

	it("that is cut short is refused, and everything stays", async () => {
		const more = country.map((line) => line.replace("698", "699"));
		await importRegistry(registry(...country, ...more));
		const cut = await importRegistry(registry(...country));
		expect(cut.fault).toMatchObject({ code: "REGISTRY_SHRUNK" });
		expect(await bodyOf("6990101")).toMatchObject({ lao: { isActive: true } });
	});

	it("changes nothing when it says the same again", async () => {
		await importRegistry(registry(...country, pastoral("ทุ่งสมมติ")));
		const again = await importRegistry(registry(...country, pastoral("ทุ่งสมมติ"), ""));
		expect(again).toMatchObject({ new: 0, changed: 0, removed: 0, unchanged: 2_002 });
	});
});

it("after it, a letter's recipients that found nobody find the bodies that came", async () => {
	const bodies = (prefix: number, type: string, count: number) =>
		Array.from({ length: count }, (_, index) => {
			const district = 1 + (index % 13);
			const code = `${prefix}96${two(district)}${two(70 + Math.floor(index / 13))}`;
			return row("นราธิวาส", "", code, type, `สมมติ${index}`);
		});
	const outcome = async () => {
		const { data } = await graph.ask(`{ circular(id: "นธ0023.3/ว1354/2567") {
			recipients { laoType resolution { status foundCount } } } }`);
		return data;
	};
	const found = (statuses: [string, number][]) => ({
		circular: {
			recipients: expect.arrayContaining(
				statuses.map(([laoType, foundCount]) => ({
					laoType,
					resolution: { status: foundCount > 0 ? "RESOLVED" : "UNRESOLVED", foundCount },
				})),
			),
		},
	});
	expect(await outcome()).toEqual(
		found([
			["SUBDISTRICT_MUNICIPALITY", 0],
			["SAO", 0],
		]),
	);
	await importRegistry(registry(...bodies(5, "เทศบาลตำบล", 13), ...bodies(6, "อบต.", 72)));
	const refreshing = {
		adminUrl: graph.url,
		subgraphs: buildSubgraphs(),
		resolver,
		ask: asking.ask,
	};
	const reports = new Map(await refreshServices(refreshing));
	expect(reports.get("circulars")?.files).toMatchObject([{ repeated: false, new: 85 }]);
	expect(await outcome()).toEqual(
		found([
			["SUBDISTRICT_MUNICIPALITY", 13],
			["SAO", 72],
		]),
	);
	const again = new Map(await refreshServices(refreshing));
	expect(again.get("circulars")?.files).toMatchObject([{ repeated: true }]);
});

it("after it, a line to the district offices of a province means the districts that came", async () => {
	const letters = services.find(({ name }) => name === "circulars");
	if (!letters) throw new Error("there are no circulars");
	const text = `ที่ นบ ๐๐๒๓.๓/ว ๙๙๑๑

ศาลากลางจังหวัดนนทบุรี

๕ มกราคม ๒๕๖๘

เรื่อง การนับแผงในตลาดสมมติ

เรียน ท้องถิ่นอำเภอทุกอำเภอ จังหวัดนนทบุรี

ด้วยจังหวัดนนทบุรีประสงค์จะทราบจำนวนแผงในตลาดสมมติ

ขอแสดงความนับถือ

(นายสมมติ นามสกุลสมมติ)
ผู้ว่าราชการจังหวัดนนทบุรี
`;
	await importInto(serviceUrl(graph.url, "circulars"), {
		importer: importerOf(letters, "letters"),
		files: [sourceFile("offices.txt", Buffer.from(text))],
		ask: asking.ask,
	});
	const offices = async () => {
		const { data } = await graph.ask(`{ circulars(yearBE: 2568) { nodes { recipients {
			districts { nameTh } resolution { foundCount } } } } }`);
		return data;
	};
	const found = (...names: string[]) => {
		const districts = names.map((nameTh) => ({ nameTh }));
		const recipients = [{ districts, resolution: { foundCount: names.length } }];
		return { circulars: { nodes: [{ recipients }] } };
	};
	expect(await offices()).toEqual(found("เมืองนนทบุรี"));
	await importRegistry(
		registry(pastoral("ทุ่งสมมติ"), row("นนทบุรี", "ปากเกร็ด", "6120692", "อบต.", "ก")),
	);
	const subgraphs = buildSubgraphs();
	await refreshServices({ adminUrl: graph.url, subgraphs, resolver, ask: asking.ask });
	expect(await offices()).toEqual(found("เมืองนนทบุรี", "บางกรวย", "ปากเกร็ด"));
});

it("finds bodies by names as people write them", async () => {
	const registryOf = new LaoRegistry(asking.ask);
	const certain = {
		"ทต.ท่าตูม": "5320302",
		เทศบาลตำบลท่าตูม: "5320302",
		"อบต.นอกเมือง อ.เมือง จ.สุรินทร์": "6320106",
		"อบต. นอก เมือง": "6320106",
		"ทม.สุไหงโกลก": "4961001",
		"ทต.ไทรม้า": "5120104",
		เทศบาลสุรินทร์: "4320102",
		"กทม.": "TH-10",
	};
	const found = await registryOf.byNames(Object.keys(certain));
	const ids = [...found].map(([name, { lao }]) => [name, lao?.id]);
	expect(Object.fromEntries(ids)).toEqual(certain);
});

it("names the likeliest bodies where a name is no certain one, and never guesses", async () => {
	const registryOf = new LaoRegistry(asking.ask);
	const doubtful = ["อบต.นอกเมอง", "สุรินทร์", "อบต.นอกเมือง อ.ปราสาท จ.สุรินทร์", "ฟฟฟฟ"];
	const found = await registryOf.byNames(doubtful, "32");
	const told = [...found.values()].map(({ lao, candidates }) => [
		lao,
		...candidates.slice(0, 2).map((candidate) => candidate.lao.shortNameTh),
	]);
	expect(told).toMatchObject([
		[null, "อบต.นอกเมือง"],
		[null, "อบจ.สุรินทร์", "ทม.สุรินทร์"],
		[null, "อบต.นอกเมือง", "อบต.เมืองลีง"],
		[null],
	]);
	for (const { candidates } of found.values()) {
		for (const { confidence } of candidates) expect(confidence).toBeLessThan(1);
	}
});

it("answers 500 codes or names at once, and refuses more", async () => {
	const codes = Array.from({ length: 501 }, (_, index) => String(index));
	for (const query of [
		"query ($values: [ID!]!) { laosByCode(codes: $values) { code } }",
		"query ($values: [String!]!) { resolveLaos(names: $values) { name } }",
	]) {
		const refused = await graph.ask(query, { values: codes });
		expect(refused.errors?.[0]?.extensions?.code).toBe("INVALID_ARGUMENT");
		expect((await graph.ask(query, { values: codes.slice(1) })).errors).toBeUndefined();
	}
});

const whole = join(import.meta.dirname, "../../../shared/data/dla-directory.csv");

it.skipIf(!existsSync(whole))("the registry of the country is taken whole", async () => {
	const report = await importRegistry(await readSourceFile(whole));
	expect(report).toMatchObject({ fault: null, quarantined: [] });
	const { data } = await graph.ask(`{
		laos { totalCount } sao: laos(type: SAO) { totalCount } saiMa: lao(code: "5120104") { code } }`);
	// Bangkok is no part of the registry.
	expect(data).toEqual({
		laos: { totalCount: 7_850 },
		sao: { totalCount: 5_300 },
		saiMa: { code: "4120104" },
	});
	// Areas and coordinates that cannot be, in the published registry itself.
	expect(report.issues).toEqual({ AREA_IMPLAUSIBLE: 64, COORDINATE_IMPLAUSIBLE: 46 });
});
