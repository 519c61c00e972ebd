import { resolver, services } from "@lao/cli/services";
import { buildSubgraphs } from "@lao/cli/supergraph";
import { serviceUrl } from "@lao/database/roles";
import { sourceFile } from "@lao/importing/file";
import { importerOf, importInto } from "@lao/subgraph/imports";
import { openAsk } from "@lao/subgraph/preparation";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openReferenceGraph, type ReferenceGraph } from "../graph.ts";

const manifest = services.find(({ name }) => name === "assessments");
if (!manifest) throw new Error("There is no service assessments");

const lpa = `รหัส อปท.,อปท.,ปี พ.ศ.,ด้านที่ 1 (เต็ม 140),ด้านที่ 2 (เต็ม 215),ด้านที่ 3 (เต็ม 250),ด้านที่ 4 (เต็ม 345),ด้านที่ 5 (เต็ม 65),ร้อยละรวม
4510102,เทศบาลเมืองลำพูน,๒๕๖๒,๑๑๐,175,188,285,56,80.2
5120104,เทศบาลตำบลไทรม้า,2019,110,175,188,285,56,80.79
2510101,อบจ.ลำพูน,2562,150,175,188,285,56,80.2
9999999,อบต.ไม่มี,2562,110,175,188,285,56,80.2
`;
const satisfaction = `เครื่องมือ: แบบประเมินออนไลน์ของ สถ.
ผู้ประเมิน: กรมส่งเสริมการปกครองท้องถิ่น
มาตรวัด: 5 ระดับ
รหัส อปท.,ปีงบประมาณ,จำนวนผู้ตอบ,ด้านช่องทาง (ค่าเฉลี่ย),ด้านช่องทาง (ร้อยละ)
4510102,2562,120,4.25,85
`;
const standards = `รหัส อปท.,ปี,ตัวชี้วัด,คะแนน,คะแนนเต็ม,ผลการประเมิน
4510102,2567,5.1 การจัดการขยะมูลฝอย,4,5,ผ่าน
`;

describe("score sheets, from the file to the answer", () => {
	let graph: ReferenceGraph;
	beforeAll(async () => {
		graph = await openReferenceGraph();
	});
	afterAll(() => graph.close());

	async function take(kind: string, text: string) {
		const asking = openAsk(graph.url, buildSubgraphs(), resolver);
		const files = [sourceFile(`${kind}.csv`, Buffer.from(text))];
		const importer = importerOf(manifest as NonNullable<typeof manifest>, kind);
		const url = serviceUrl(graph.url, "assessments");
		const report = await importInto(url, { importer, files, ask: asking.ask });
		await asking.close();
		const [file] = report.files;
		if (!file) throw new Error("no file in the report");
		return { ...report, file };
	}

	it("answers LPA points with both totals, and sets aside what cannot be trusted", async () => {
		const { file } = await take("lpa", lpa);
		expect(file).toMatchObject({ new: 13, changed: 0, fault: null });
		expect(file.issues).toEqual({ TOTAL_FORMULAS_DIFFER: 2, YEAR_IN_CE: 1, RETIRED_CODE: 1 });
		expect(file.quarantined).toMatchObject([
			{ locator: "row 4", code: "SCORE_OUT_OF_RANGE" },
			{ locator: "row 5", code: "UNKNOWN_LAO" },
		]);
		const { data, errors } = await graph.ask(`{
			lao(id: "4510102") { shortNameTh assessmentResults(yearBE: 2562) { nodes {
				publishedTotal passed band
				computedTotals { formula value agreesWithPublished }
				dimensionScores { points maximum }
				round { id status judgedYearBE }
				source { document locator importRun isSynthetic } } } }
			retired: lao(code: "5120104") { assessmentResults(yearBE: 2562) { nodes { id } } } }`);
		expect(errors).toBeUndefined();
		expect(data).toEqual({
			lao: {
				shortNameTh: "ทม.ลำพูน",
				assessmentResults: {
					nodes: [
						{
							publishedTotal: "80.2",
							passed: true,
							band: "VERY_GOOD",
							computedTotals: [
								{
									formula: "MEAN_OF_DIMENSION_PERCENTS",
									value: "80.79",
									agreesWithPublished: false,
								},
								{ formula: "POINTS_OVER_MAXIMUM", value: "80.20", agreesWithPublished: true },
							],
							dimensionScores: [
								{ points: "110", maximum: "140" },
								{ points: "175", maximum: "215" },
								{ points: "188", maximum: "250" },
								{ points: "285", maximum: "345" },
								{ points: "56", maximum: "65" },
							],
							round: { id: "lpa-2562", status: "KNOWN_FROM_RESULTS", judgedYearBE: 2561 },
							source: {
								document: "lpa.csv",
								locator: "row 2",
								importRun: expect.stringMatching(/^lpa-[0-9a-f]{12}$/),
								isSynthetic: false,
							},
						},
					],
				},
			},
			retired: { assessmentResults: { nodes: [{ id: "lpa-2562/5120104" }] } },
		});
	});

	it("does nothing for the same bytes, and finds the same values unchanged in other bytes", async () => {
		expect(await take("lpa", lpa)).toMatchObject({ run: null, file: { repeated: true } });
		const { file } = await take("lpa", lpa.replaceAll("2019", "2562"));
		expect(file).toMatchObject({ new: 0, changed: 1, unchanged: 11, removed: 0 });
	});

	it("answers a satisfaction survey whose facts stand above its table", async () => {
		expect((await take("satisfaction", satisfaction)).file.quarantined).toEqual([]);
		const { data, errors } = await graph.ask(`{ lao(id: "4510102") { satisfactionResults { nodes {
			yearBE instrument assessorTh respondents scale
			aspects { nameTh meanOfFive percent } round { id yearKind } } } } }`);
		expect(errors).toBeUndefined();
		expect(data).toEqual({
			lao: {
				satisfactionResults: {
					nodes: [
						{
							yearBE: 2562,
							instrument: "DLA_ONLINE_SURVEY",
							assessorTh: "กรมส่งเสริมการปกครองท้องถิ่น",
							respondents: 120,
							scale: "FIVE_POINT",
							aspects: [{ nameTh: "ด้านช่องทาง", meanOfFive: "4.25", percent: "85" }],
							round: { id: "satisfaction-2562", yearKind: "FISCAL_YEAR" },
						},
					],
				},
			},
		});
	});

	it("answers a minimum standard under the round the letter announced", async () => {
		expect((await take("minimum-standards", standards)).file).toMatchObject({ new: 2, changed: 0 });
		const { data, errors } =
			await graph.ask(`{ lao(id: "4510102") { minimumStandardResults { nodes {
			score maximum isMet indicator { number nameTh level } serviceArea { code }
			round { id status } } } } }`);
		expect(errors).toBeUndefined();
		expect(data).toEqual({
			lao: {
				minimumStandardResults: {
					nodes: [
						{
							score: "4",
							maximum: "5",
							isMet: true,
							indicator: { number: "5.1", nameTh: "การจัดการขยะมูลฝอย", level: "INDICATOR" },
							serviceArea: { code: "ENVIRONMENT" },
							round: { id: "minimum-standards-2567", status: "ANNOUNCED" },
						},
					],
				},
			},
		});
	});
});
