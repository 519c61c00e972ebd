import { resolver, services } from "@lao/cli/services";
import { buildSubgraphs } from "@lao/cli/supergraph";
import { withConnection } from "@lao/database/connection";
import { serviceUrl } from "@lao/database/roles";
import { sourceFile } from "@lao/importing/file";
import { importerOf, importInto } from "@lao/subgraph/imports";
import { openAsk } from "@lao/subgraph/preparation";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openReferenceGraph, type ReferenceGraph } from "../graph.ts";

/** An invented letter of DLA; the mobile number is one nobody has. */
const market = `ที่ มท ๐๘๑๐.๗/ว ๙๙๐๑

กรมส่งเสริมการปกครองท้องถิ่น
ถนนนครราชสีมา เขตดุสิต กทม. ๑๐๓๐๐

๕ มกราคม ๒๕๖๘

เรื่อง การสำรวจตลาดชุมชนริมคลองในเขตเทศบาล

เรียน ผู้ว่าราชการจังหวัด ทุกจังหวัด

อ้างถึง หนังสือกรมส่งเสริมการปกครองท้องถิ่น ที่ มท ๐๘๑๐.๗/ว ๙๘๐๐ ลงวันที่ ๒ ธันวาคม ๒๕๖๗

สิ่งที่ส่งมาด้วย แบบตอบรับ จำนวน ๑ ฉบับ

ตามหนังสือที่อ้างถึง กรมฯ ขอให้เทศบาลนับแผงในตลาดชุมชนริมคลอง นั้น

บัดนี้ ขอให้จังหวัดรวบรวมคำตอบและส่งถึงกรมฯ ภายในวันศุกร์ที่ ๓๑ มกราคม ๒๕๖๘ หากมีข้อสงสัยโทรถามเจ้าหน้าที่ ๐๘๑-๕๕๕-๐๐๐๐ ได้ทุกวันทำการ

จึงเรียนมาเพื่อโปรดพิจารณา

ขอแสดงความนับถือ

(นายสมมติ นามสกุลสมมติ)

รองอธิบดี ปฏิบัติราชการแทน
อธิบดีกรมส่งเสริมการปกครองท้องถิ่น

กองทดสอบระบบ
โทร. ๐ ๒๒๔๑ ๐๐๐๐
`;

/** The letter it refers to, which arrives later. */
const earlier = market
	.replaceAll("ว ๙๙๐๑", "ว ๙๘๐๐")
	.replace("๕ มกราคม ๒๕๖๘", "๒ ธันวาคม ๒๕๖๗")
	.replace("การสำรวจตลาดชุมชนริมคลองในเขตเทศบาล", "แนวทางการนับแผงในตลาดชุมชนริมคลอง")
	.replace(/อ้างถึง.*\n\n/, "")
	.replace("ตามหนังสือที่อ้างถึง กรมฯ ขอให้", "ด้วยกรมฯ ประสงค์จะทราบจำนวนแผงค้า จึงขอให้");

describe("a letter's file", () => {
	let graph: ReferenceGraph;
	let ask: ReturnType<typeof openAsk>;
	beforeAll(async () => {
		graph = await openReferenceGraph();
		ask = openAsk(graph.url, buildSubgraphs(), resolver);
	});
	afterAll(async () => {
		await ask?.close();
		await graph?.close();
	});

	const circulars = services.find(({ name }) => name === "circulars");
	const url = () => serviceUrl(graph.url, "circulars");
	const importText = (name: string, text: string) => {
		if (!circulars) throw new Error("no circulars");
		const files = [sourceFile(name, Buffer.from(text))];
		return importInto(url(), { importer: importerOf(circulars, "letters"), files, ask: ask.ask });
	};
	const id = "มท0810.7/ว9901/2568";

	it("becomes a linked record that the graph answers from at once", async () => {
		const report = await importText("market.txt", market);
		// What it knows of the registry is no part of the file.
		expect(report.files[0]).toMatchObject({ fault: null, quarantined: [], unchanged: 0 });
		const { data, errors } = await graph.ask(
			`query ($id: ID!) { circular(id: $id) {
				number isHeld kind dateIssued subject agency { nameEn }
				recipients { expression audience resolution { foundCount } }
				references { numberText date isHeld circular { id isHeld } }
				enclosures { title copies }
				deadlines { date weekdayStated weekdayMatches }
				signatory { name capacity }
				owningUnits
				manifestations { fileName documentNumber kind }
			} }`,
			{ id },
		);
		expect(errors).toBeUndefined();
		expect(data).toEqual({
			circular: {
				number: "มท 0810.7/ว 9901",
				isHeld: true,
				kind: "LETTER",
				dateIssued: "2025-01-05",
				subject: "การสำรวจตลาดชุมชนริมคลองในเขตเทศบาล",
				agency: { nameEn: "Department of Local Administration" },
				recipients: [
					{
						expression: "ผู้ว่าราชการจังหวัด ทุกจังหวัด",
						audience: "ALL_PROVINCES",
						resolution: { foundCount: 76 },
					},
				],
				references: [
					{
						numberText: "มท 0810.7/ว 9800",
						date: "2024-12-02",
						isHeld: false,
						circular: { id: "มท0810.7/ว9800/2567", isHeld: false },
					},
				],
				enclosures: [{ title: "แบบตอบรับ", copies: 1 }],
				deadlines: [{ date: "2025-01-31", weekdayStated: "ศุกร์", weekdayMatches: true }],
				signatory: { name: "นายสมมติ นามสกุลสมมติ", capacity: "ACTING_FOR" },
				owningUnits: ["กองทดสอบระบบ"],
				manifestations: [{ fileName: "market.txt", documentNumber: 1, kind: "LETTER" }],
			},
		});
	});

	it("keeps personal data apart: no answer and no text holds the number", async () => {
		const { data } = await graph.ask(
			`query ($id: ID!) { circular(id: $id) {
				paragraphs { text isSummary } contacts { value } manifestations { text }
			} }`,
			{ id },
		);
		expect(JSON.stringify(data)).not.toMatch(/๕๕๕|555/);
		const kept = await withConnection(url(), async (client) => {
			const { rows } = await client.query("select kind, value from personal_datum");
			return rows;
		});
		expect(kept).toEqual([{ kind: "mobile", value: expect.stringMatching(/555|๕๕๕/) }]);
	});

	it("tells where each part stands in the file", async () => {
		const { data } = await graph.ask(
			`query ($id: ID!) { circular(id: $id) { manifestations { readings { field startOffset endOffset } } } }`,
			{ id },
		);
		const { circular } = data as {
			circular: {
				manifestations: { readings: { field: string; startOffset: number; endOffset: number }[] }[];
			};
		};
		const subject = circular.manifestations[0]?.readings.find(({ field }) => field === "subject");
		expect(market.slice(subject?.startOffset, subject?.endOffset)).toContain("การสำรวจตลาดชุมชน");
	});

	it("in a second copy with OCR slips is the same letter with two manifestations", async () => {
		const copy = market.replace("รวบรวม", "รวบรวบ").replaceAll("ตลาด", "ตลาต");
		await importText("market-scan.txt", copy);
		const { data } = await graph.ask(
			`query ($id: ID!) { circular(id: $id) {
				numberClaims { serial instances } manifestations { fileName }
			} circulars(yearBE: 2568) { totalCount } }`,
			{ id },
		);
		expect(data).toEqual({
			circular: {
				numberClaims: [{ serial: "9901", instances: 2 }],
				manifestations: expect.arrayContaining([
					{ fileName: "market.txt" },
					{ fileName: "market-scan.txt" },
				]),
			},
			circulars: { totalCount: 1 },
		});
	});

	it("that was only referred to is linked when it arrives", async () => {
		await importText("earlier.txt", earlier);
		const { data } = await graph.ask(
			`query ($id: ID!) { circular(id: $id) {
				references { isHeld circular { id isHeld subject } }
			} }`,
			{ id },
		);
		expect(data).toEqual({
			circular: {
				references: [
					{
						isHeld: true,
						circular: {
							id: "มท0810.7/ว9800/2567",
							isHeld: true,
							subject: "แนวทางการนับแผงในตลาดชุมชนริมคลอง",
						},
					},
				],
			},
		});
	});

	it("whose number OCR tore apart is taken with the number it means", async () => {
		const torn = market.replace("มท ๐๘๑๐.๗/ว ๙๙๐๑", "น ม ๐๑๐๗/๘๕๙๕").replaceAll("ตลาด", "ท่าเรือ");
		const report = await importText("torn.txt", torn);
		expect(report.files[0]).toMatchObject({ fault: null, quarantined: [] });
		const { data } = await graph.ask(`{ circular(id: "นม0107/8595/2568") {
			number numberClaims { serial } subject } }`);
		expect(data).toEqual({
			circular: {
				number: "นม 0107/8595",
				numberClaims: [{ serial: "8595" }],
				subject: "การสำรวจท่าเรือชุมชนริมคลองในเขตเทศบาล",
			},
		});
	});

	it("with the same bytes again changes nothing", async () => {
		const report = await importText("market.txt", market);
		expect(report).toMatchObject({ run: null, files: [{ repeated: true }] });
	});

	it("that holds no letter is refused, saying so", async () => {
		const report = await importText("shopping.txt", "ไข่ไก่ ๑๐ ฟอง\nน้ำปลา ๑ ขวด\n");
		expect(report.files[0]?.fault).toMatchObject({ code: "NO_LETTER" });
	});
});
