import { resolver, services } from "@lao/cli/services";
import { buildSubgraphs } from "@lao/cli/supergraph";
import { serviceUrl } from "@lao/database/roles";
import { sourceFile } from "@lao/importing/file";
import { importerOf, importInto } from "@lao/subgraph/imports";
import { openAsk } from "@lao/subgraph/preparation";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openReferenceGraph, type ReferenceGraph } from "../graph.ts";

const assessments = services.find(({ name }) => name === "assessments");
if (!assessments) throw new Error("There is no service assessments");
const manifest = assessments;

/** Four bodies of Surin, three of one kind, and the town of Lamphun; three rounds. */
const lpa = `รหัส อปท.,อปท.,ปี พ.ศ.,ร้อยละรวม
5320302,ทต.ท่าตูม,2562,90
5320402,ทต.จอมพระ,2562,80
5320501,ทต.กังแอน,2562,80
4320102,ทม.สุรินทร์,2562,75.5
4510102,ทม.ลำพูน,2562,60
4510102,ทม.ลำพูน,2560,61.1
5320302,ทต.ท่าตูม,2561,88.25
`;
const satisfaction = `เครื่องมือ: แบบประเมินออนไลน์ของ สถ.
ผู้ประเมิน: กรมส่งเสริมการปกครองท้องถิ่น
มาตรวัด: 5 ระดับ
รหัส อปท.,ปีงบประมาณ,จำนวนผู้ตอบ,ด้านช่องทาง (ค่าเฉลี่ย),ด้านช่องทาง (ร้อยละ)
4510102,2562,120,4.25,85
5320302,2562,4,4.95,99
5320402,2562,30,4.5,90
5320501,2562,5,4.75,95
`;
const standards = `รหัส อปท.,ปี,ตัวชี้วัด,คะแนน,คะแนนเต็ม,ผลการประเมิน
4510102,2567,5.1 การจัดการขยะมูลฝอย,4,5,ผ่าน
4320102,2567,5.1 การจัดการขยะมูลฝอย,3,5,ผ่าน
4510102,2566,5.1 การจัดการขยะมูลฝอย,3,4,ผ่าน
`;

const standing = (
	value: string,
	[rank, of]: [number, number],
	[percentile, groupMean, difference]: [string, string, string],
) => ({ value, rank, of, percentile, groupMean, difference });

describe("results of a round beside each other", () => {
	let graph: ReferenceGraph;
	beforeAll(async () => {
		graph = await openReferenceGraph();
		const asking = openAsk(graph.url, buildSubgraphs(), resolver);
		for (const [kind, text] of Object.entries({
			lpa,
			satisfaction,
			"minimum-standards": standards,
		})) {
			const files = [sourceFile(`${kind}.csv`, Buffer.from(text))];
			const importer = importerOf(manifest, kind);
			const url = serviceUrl(graph.url, "assessments");
			const report = await importInto(url, { importer, files, ask: asking.ask });
			expect(report.files[0]).toMatchObject({ fault: null, quarantined: [] });
		}
		await asking.close();
	});
	afterAll(() => graph?.close());

	async function ask(query: string) {
		const { data, errors } = await graph.ask(query);
		expect(errors).toBeUndefined();
		return data;
	}
	const figures = "{ value rank of percentile groupMean difference }";

	it("tells a body's place in its province, its kind, both, and the nation", async () => {
		const standings = `standing { inProvince ${figures} inType ${figures}
			inProvinceAndType ${figures} nationwide ${figures} }`;
		const data = await ask(`{ tied: assessmentResult(id: "lpa-2562/5320402") { ${standings} }
			town: assessmentResult(id: "lpa-2562/4320102") { ${standings} } }`);
		// Surin: 90, 80, 80, 75.5; its small towns: 90, 80, 80; towns: 75.5, 60; all five: 385.5.
		expect(data).toEqual({
			tied: {
				standing: {
					inProvince: standing("80", [2, 4], ["50.00", "81.38", "-1.38"]),
					inType: standing("80", [2, 3], ["33.33", "83.33", "-3.33"]),
					inProvinceAndType: standing("80", [2, 3], ["33.33", "83.33", "-3.33"]),
					nationwide: standing("80", [2, 5], ["60.00", "77.10", "2.90"]),
				},
			},
			town: {
				standing: {
					inProvince: standing("75.5", [4, 4], ["12.50", "81.38", "-5.88"]),
					inType: standing("75.5", [1, 2], ["75.00", "67.75", "7.75"]),
					inProvinceAndType: standing("75.5", [1, 1], ["50.00", "75.50", "0.00"]),
					nationwide: standing("75.5", [4, 5], ["30.00", "77.10", "-1.60"]),
				},
			},
		});
	});

	it("tells the change from the last earlier round, however long ago", async () => {
		const change = "change { difference yearsBetween previous { id publishedTotal } }";
		const data = await ask(`{ one: assessmentResult(id: "lpa-2562/5320302") { ${change} }
			two: assessmentResult(id: "lpa-2562/4510102") { ${change} }
			none: assessmentResult(id: "lpa-2562/5320402") { ${change} } }`);
		expect(data).toEqual({
			one: {
				change: {
					difference: "1.75",
					yearsBetween: 1,
					previous: { id: "lpa-2561/5320302", publishedTotal: "88.25" },
				},
			},
			two: {
				change: {
					difference: "-1.1",
					yearsBetween: 2,
					previous: { id: "lpa-2560/4510102", publishedTotal: "61.1" },
				},
			},
			none: { change: null },
		});
	});

	it("costs one statement for each group that is asked for, however many results", async () => {
		graph.takeStatements();
		await ask(`{ assessmentResults(where: { yearBE: { eq: 2562 } }) { nodes {
			standing { inProvince { rank } inType { rank } } change { difference } } } }`);
		// The page, two groups, the changes.
		expect(graph.takeStatements()).toHaveLength(4);
	});

	it("lets surveys of fewer than five people take no part", async () => {
		const data = await ask(`{ satisfactionResults(where: { yearBE: { eq: 2562 } },
			orderBy: [{ by: LAO_ID }]) { nodes { lao { code } standing { nationwide ${figures} } } } }`);
		const nodes = [
			["4510102", standing("85.00", [3, 3], ["16.67", "90.00", "-5.00"])],
			["5320302", null],
			["5320402", standing("90.00", [2, 3], ["50.00", "90.00", "0.00"])],
			["5320501", standing("95.00", [1, 3], ["83.33", "90.00", "5.00"])],
		].map(([code, nationwide]) => ({ lao: { code }, standing: { nationwide } }));
		expect(data).toEqual({ satisfactionResults: { nodes } });
	});

	it("compares minimum standards in percent of their maximum", async () => {
		const data = await ask(`{ lao(id: "4510102") { minimumStandardResults { nodes { yearBE
			standing { nationwide ${figures} } change { difference previous { score maximum } } } } } }`);
		const nodes = [
			{
				yearBE: 2567,
				standing: { nationwide: standing("80.00", [1, 2], ["75.00", "70.00", "10.00"]) },
				change: { difference: "5.00", previous: { score: "3", maximum: "4" } },
			},
			{
				yearBE: 2566,
				standing: { nationwide: standing("75.00", [1, 1], ["50.00", "75.00", "0.00"]) },
				change: null,
			},
		];
		expect(data).toEqual({ lao: { minimumStandardResults: { nodes } } });
	});

	it("tells how many of the bodies that are known have a result, and who has none", async () => {
		const data = await ask(`{ assessmentRound(id: "lpa-2562") {
			coverage { expected held share byType { type expected held share } }
			missingLaos(where: { provinceCode: { eq: "32" }, type: { eq: SUBDISTRICT_MUNICIPALITY } }) {
				totalCount nodes { type lao { code } province { code } } } } }`);
		// The registry of the facts: 76 PAO, a city, 9 towns, 6 small towns, 9 SAO, Pattaya; not Bangkok.
		const type = (name: string, expected: number, held: number, share: string) => ({
			type: name,
			expected,
			held,
			share,
		});
		expect(data).toEqual({
			assessmentRound: {
				coverage: {
					expected: 102,
					held: 5,
					share: "4.90",
					byType: [
						type("CITY_MUNICIPALITY", 1, 0, "0.00"),
						type("PAO", 76, 0, "0.00"),
						type("PATTAYA", 1, 0, "0.00"),
						type("SAO", 9, 0, "0.00"),
						type("SUBDISTRICT_MUNICIPALITY", 6, 3, "50.00"),
						type("TOWN_MUNICIPALITY", 9, 2, "22.22"),
					],
				},
				missingLaos: {
					totalCount: 1,
					nodes: [
						{
							type: "SUBDISTRICT_MUNICIPALITY",
							lao: { code: "5320502" },
							province: { code: "32" },
						},
					],
				},
			},
		});
	});
});
