import { resolver, services } from "@lao/cli/services";
import { buildSubgraphs } from "@lao/cli/supergraph";
import { withConnection } from "@lao/database/connection";
import { serviceUrl } from "@lao/database/roles";
import { type SourceFile, sourceFile } from "@lao/importing/file";
import { quarantineFile } from "@lao/importing/quarantine-file";
import { importerOf, importInto } from "@lao/subgraph/imports";
import { openAsk } from "@lao/subgraph/preparation";
import { refreshServices } from "@lao/subgraph/refresh";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openReferenceGraph, type ReferenceGraph } from "../graph.ts";

/** The printed form as a spreadsheet saves it as CSV, filled in by a province. */
const form = (
	...rows: string[]
) => `แบบสำรวจข้อมูลการจัดทำความร่วมมือบริการสาธารณะระหว่างองค์กรปกครองส่วนท้องถิ่น,,,,,,,,,,,
จังหวัด.....สุรินทร์.....,,,,,,,,,,,
"ลำดับ
ที่","ชื่อบริการสาธารณะ
ที่ทำความร่วมมือกัน
ให้บริการประชาชน",องค์กรปกครองส่วนท้องถิ่นที่จัดทำความร่วมมือ,,วันที่ลงนาม ความร่วมมือ,คณะกรรมการบริหารกิจการที่จัดทำความร่วมมือ,,ระเบียบข้อตกลง,,,วัตถุประสงค์ความร่วมมือ,ปัญหา/อุปสรรคความร่วมมือ
,,องค์กรปกครอง ส่วนท้องถิ่น เจ้าภาพ,องค์กรปกครอง ส่วนท้องถิ่น ที่ร่วมลงนาม,,แต่งตั้ง,ไม่ได้ แต่งตั้ง,จัดทำ,ไม่ได้ จัดทำ,ทำ MOU,,
${rows.join("\n")}
,,,,,,,,ผู้รายงาน.....นายสมมติ ใจดี.....,,,
,,,,,,,,ตำแหน่ง.....ท้องถิ่นจังหวัดสุรินทร์.....,,,
,,,,,,,,หมายเลขโทรศัพท์.....๐๘๑-๕๕๕-๐๐๐๐.....,,,
`;

const waste = `๑,การจัดการขยะต้นทาง,เทศบาลเมืองสุรินทร์,"1. ทต.กังแอน
2. ทต.นิคมปราสาท
3. ทต.จอมพระ
4. อบต.เมืองลีง
5. เทศบาลตำบลท่าตูม
6. อบต.นอกเมือง",๒๘ ม.ค. ๒๕๖๒,✓,,,,/,ลดขยะ,โทร 081-555-0000`;
const ambulances = "๒,การแพทย์ฉุกเฉิน,อบต.สมมติหนึ่ง,ทต.ท่าทุม,1 ก.พ. 2562,,ü,ü,,,,";
const undated = "๓,ประปา,ทต.ท่าตูม,ทต.จอมพระ,ปีกลาย,,,,,,,";

let graph: ReferenceGraph;
let asking: ReturnType<typeof openAsk>;
beforeAll(async () => {
	graph = await openReferenceGraph();
	asking = openAsk(graph.url, buildSubgraphs(), resolver);
});
afterAll(async () => {
	await asking?.close();
	await graph?.close();
});

async function importOne(kind: string, service: string, file: SourceFile) {
	const manifest = services.find(({ name }) => name === service);
	if (!manifest) throw new Error(`there is no ${service}`);
	const { files } = await importInto(serviceUrl(graph.url, service), {
		importer: importerOf(manifest, kind),
		files: [file],
		ask: asking.ask,
	});
	const [report] = files;
	if (!report) throw new Error("no file in the report");
	return report;
}
const importForm = (text: string) =>
	importOne("agreements", "cooperation", sourceFile("surin.csv", Buffer.from(text)));

async function data(query: string) {
	const answer = await graph.ask(query);
	expect(answer.errors).toBeUndefined();
	return answer.data;
}

describe("the form of a province", () => {
	const filled = form(waste, ambulances, undated);

	it("is counted, and what cannot be read of it set aside", async () => {
		const report = await importForm(filled);
		expect(report.fault).toBeNull();
		expect(report.quarantined).toMatchObject([{ code: "UNREADABLE_DATE" }]);
		// The answer was there, unanswered; two agreements with seven and two parties.
		expect(report).toMatchObject({ new: 2 + 7 + 2, changed: 1, issues: { LAO_UNRESOLVED: 2 } });
	});

	it("answers the survey, with who reports and what was reported", async () => {
		const answer =
			await data(`{ cooperationSurvey(id: "cooperation-2561") { counts { answered agreements } }
			province(code: "32") { surveyResponses { nodes { status
				reporter { name position }
				source { document locator isSynthetic }
				agreements { nodes { serviceTh signedOn signedOnTextBE instrument committee regulation
					objective problems hosts { nameAsWritten lao { code } }
					partners { nameAsWritten resolution lao { code } } } } } } } }`);
		const partner = (nameAsWritten: string, code: string) => ({
			nameAsWritten,
			resolution: "RESOLVED",
			lao: { code },
		});
		expect(answer).toEqual({
			cooperationSurvey: { counts: { answered: 1, agreements: 2 } },
			province: {
				surveyResponses: {
					nodes: [
						{
							status: "ANSWERED",
							reporter: { name: "นายสมมติ ใจดี", position: "ท้องถิ่นจังหวัดสุรินทร์" },
							source: { document: "surin.csv", locator: "row 6", isSynthetic: false },
							agreements: {
								nodes: [
									{
										serviceTh: "การแพทย์ฉุกเฉิน",
										signedOn: "2019-02-01",
										signedOnTextBE: "1 ก.พ. 2562",
										instrument: "AGREEMENT",
										committee: "NOT_APPOINTED",
										regulation: "MADE",
										objective: null,
										problems: null,
										hosts: [{ nameAsWritten: "อบต.สมมติหนึ่ง", lao: null }],
										partners: [{ nameAsWritten: "ทต.ท่าทุม", resolution: "UNRESOLVED", lao: null }],
									},
									{
										serviceTh: "การจัดการขยะต้นทาง",
										signedOn: "2019-01-28",
										signedOnTextBE: "๒๘ ม.ค. ๒๕๖๒",
										instrument: "MOU",
										committee: "APPOINTED",
										regulation: "MOU",
										objective: "ลดขยะ",
										problems: "โทร [masked mobile]",
										hosts: [{ nameAsWritten: "เทศบาลเมืองสุรินทร์", lao: { code: "4320102" } }],
										partners: [
											partner("ทต.กังแอน", "5320501"),
											partner("ทต.นิคมปราสาท", "5320502"),
											partner("ทต.จอมพระ", "5320402"),
											partner("อบต.เมืองลีง", "6320407"),
											partner("เทศบาลตำบลท่าตูม", "5320302"),
											partner("อบต.นอกเมือง", "6320106"),
										],
									},
								],
							},
						},
					],
				},
			},
		});
	});

	it("names the likeliest bodies for a name that nobody bears", async () => {
		const answer = await data(`{ contradictoryAgreements { nodes { serviceTh
			issues { code field message } } } }`);
		const { nodes } = (answer as { contradictoryAgreements: { nodes: object[] } })
			.contradictoryAgreements;
		expect(nodes).toContainEqual({
			serviceTh: "การแพทย์ฉุกเฉิน",
			issues: [
				expect.objectContaining({ code: "LAO_UNRESOLVED", field: "hosts" }),
				{
					code: "LAO_UNRESOLVED",
					field: "partners",
					message: expect.stringContaining("เทศบาลตำบลท่าตูม (5320302, 0."),
				},
			],
		});
	});

	it("changes nothing when it comes again, as it was or saved anew", async () => {
		expect(await importForm(filled)).toMatchObject({ repeated: true });
		expect(await importForm(`${filled}\n\n`)).toMatchObject({
			repeated: false,
			new: 0,
			changed: 0,
			removed: 0,
			unchanged: 1 + 2 + 7 + 2,
		});
	});

	it("is completed by the rows set aside once they are mended", async () => {
		const { quarantined } = await importForm(`${filled}\n\n\n`);
		const mended = quarantineFile(quarantined)?.replace("ปีกลาย", "1/3/2562") ?? "";
		expect(await importForm(mended)).toMatchObject({ quarantined: [], new: 1 + 2, changed: 0 });
		const answer = await data(`{ lao(code: "5320302") { agreements(role: HOST) { nodes {
			serviceTh signedOn surveyResponse { id status reporter { name } } } } } }`);
		const surveyResponse = {
			id: "cooperation-2561/32",
			status: "ANSWERED",
			reporter: { name: "นายสมมติ ใจดี" },
		};
		expect(answer).toEqual({
			lao: {
				agreements: { nodes: [{ serviceTh: "ประปา", signedOn: "2019-03-01", surveyResponse }] },
			},
		});
	});

	it("has its names tried again after the registry has grown, and keeps its identifier", async () => {
		const heading =
			"จังหวัด,อำเภอ,ตำบล,รหัส อปท.,ประเภท อปท.,อปท.,ที่ตั้งสำนักงานเลขที่,หมู่ที่,รหัสไปรษณีย์,ขนาดพื้นที่,LAT,LONG,เว็ปไซต์ของอปท";
		const row = "สุรินทร์,เมืองสุรินทร์,,6320199,อบต.,สมมติหนึ่ง,,,,,,,";
		const grown = sourceFile("registry.csv", Buffer.from(`${heading}\n${row}\n`));
		expect(await importOne("directory", resolver, grown)).toMatchObject({ quarantined: [] });
		const { ask } = asking;
		await refreshServices({ adminUrl: graph.url, subgraphs: buildSubgraphs(), resolver, ask });
		const query = `{ lao(code: "6320199") { agreements(role: HOST) { nodes { id issues { field } } } } }`;
		const before = await data(query);
		expect(before).toMatchObject({
			lao: { agreements: { nodes: [{ issues: [{ field: "partners" }] }] } },
		});
		// The form names the host; a second reading finds it and must not double the agreement.
		expect(await importForm(`${filled}\n\n\n\n`)).toMatchObject({ new: 0, changed: 0 });
		expect(await data(query)).toEqual(before);
	});

	it("holds the telephone number of nobody", async () => {
		const url = serviceUrl(graph.url, "cooperation");
		const tables = "cooperation_agreement agreement_party survey_response quarantine import_before";
		const rows = await withConnection(url, async (connection) => {
			const read = tables.split(" ").map((name) => `select t::text from ${name} t`);
			return (await connection.query(read.join(" union all "))).rows;
		});
		expect(rows.length).toBeGreaterThan(100);
		expect(JSON.stringify(rows)).not.toMatch(/[5๕]{3}/);
	});
});
