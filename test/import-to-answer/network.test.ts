import { resolver, services } from "@lao/cli/services";
import { buildSubgraphs } from "@lao/cli/supergraph";
import { withConnection } from "@lao/database/connection";
import { serviceUrl } from "@lao/database/roles";
import { sourceFile } from "@lao/importing/file";
import { importerOf, importInto, undoIn } from "@lao/subgraph/imports";
import { openAsk } from "@lao/subgraph/preparation";
import { refreshServices } from "@lao/subgraph/refresh";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openReferenceGraph, type ReferenceGraph } from "../graph.ts";

const cooperation = services.find(({ name }) => name === "cooperation");
if (!cooperation) throw new Error("There is no service cooperation");
const manifest = cooperation;

/** A second agreement of two bodies of Surin that share the first with five others. */
const water = `
id: surin-5320302-2019-03-01
serviceTh: ประปา
serviceArea: INFRASTRUCTURE
province: "32"
instrument: MOU
status: SIGNED
signedOn: "2562-03-01"
parties:
  - { role: HOST, name: ทต.ท่าตูม, code: "5320302" }
  - { role: PARTNER, name: ทต.จอมพระ, code: "5320402" }
source: a test
`;
const talks = water
	.replace("status: SIGNED", "status: DISCUSSED")
	.replace("signedOn", "discussedOn");
const ended = water.replace("status: SIGNED", "status: ENDED");

const heading =
	"จังหวัด,อำเภอ,ตำบล,รหัส อปท.,ประเภท อปท.,อปท.,ที่ตั้งสำนักงานเลขที่,หมู่ที่,รหัสไปรษณีย์,ขนาดพื้นที่,LAT,LONG,เว็ปไซต์ของอปท";
/** A form whose host the registry does not know yet. */
const form = `แบบสำรวจข้อมูลการจัดทำความร่วมมือบริการสาธารณะระหว่างองค์กรปกครองส่วนท้องถิ่น,,,,,,,,,,,
จังหวัด.....สุรินทร์.....,,,,,,,,,,,
"ลำดับ
ที่","ชื่อบริการสาธารณะ
ที่ทำความร่วมมือกัน
ให้บริการประชาชน",องค์กรปกครองส่วนท้องถิ่นที่จัดทำความร่วมมือ,,วันที่ลงนาม ความร่วมมือ,คณะกรรมการบริหารกิจการที่จัดทำความร่วมมือ,,ระเบียบข้อตกลง,,,วัตถุประสงค์ความร่วมมือ,ปัญหา/อุปสรรคความร่วมมือ
,,องค์กรปกครอง ส่วนท้องถิ่น เจ้าภาพ,องค์กรปกครอง ส่วนท้องถิ่น ที่ร่วมลงนาม,,แต่งตั้ง,ไม่ได้ แต่งตั้ง,จัดทำ,ไม่ได้ จัดทำ,ทำ MOU,,
๑,การแพทย์ฉุกเฉิน,อบต.สมมติหนึ่ง,ทต.ท่าตูม,1 ก.พ. 2562,,ü,ü,,,,
`;

describe("the network of the agreements held", () => {
	let graph: ReferenceGraph;
	let url: string;
	beforeAll(async () => {
		graph = await openReferenceGraph();
		url = serviceUrl(graph.url, "cooperation");
	});
	afterAll(() => graph?.close());

	async function take(text: string, dryRun = false): Promise<string> {
		const asking = openAsk(graph.url, buildSubgraphs(), resolver);
		const importer = importerOf(manifest, "observed-agreements");
		const files = [sourceFile("agreements.yaml", Buffer.from(text))];
		const report = await importInto(url, { importer, files, ask: asking.ask, dryRun });
		await asking.close();
		expect(report.files[0]).toMatchObject({ fault: null, quarantined: [], new: 3 });
		return report.run ?? "";
	}
	const rows = () =>
		withConnection(url, async (connection) => [
			(await connection.query("select * from cooperation_network order by id")).rows,
			(await connection.query("select * from network_member order by id")).rows,
		]);
	const network = `{
		cooperationNetwork { nodeCount edgeCount agreementCount componentCount largestComponent density
			members(first: 3) { totalCount nodes { degree agreementCount centrality lao { code } } } }
		water: cooperationNetwork(serviceArea: "INFRASTRUCTURE") { nodeCount density serviceArea { code } }
		lao(code: "6320106") { cooperationNetwork { degree centrality componentId componentSize }
			water: cooperationNetwork(serviceArea: "INFRASTRUCTURE") { degree }
			partnersInCommon(with: "5320302") { totalCount } }
		talker: lao(code: "4580102") { cooperationNetwork { degree } }
	}`;
	async function answer() {
		const { data, errors } = await graph.ask(network);
		expect(errors).toBeUndefined();
		return data;
	}

	// Surin: a town and six partners; Lamphun: its PAO and its town, by two agreements. Nobody else
	// names two bodies, but for the talks of Mae Hong Son, which tie nobody.
	const before = {
		cooperationNetwork: {
			nodeCount: 9,
			edgeCount: 22,
			agreementCount: 3,
			componentCount: 2,
			largestComponent: 7,
			density: "0.611111",
			members: {
				totalCount: 9,
				nodes: [
					{ degree: 1, agreementCount: 2, centrality: "1.000000", lao: { code: "2510101" } },
					{ degree: 6, agreementCount: 1, centrality: "1.000000", lao: { code: "4320102" } },
					{ degree: 1, agreementCount: 2, centrality: "1.000000", lao: { code: "4510102" } },
				],
			},
		},
		water: null,
		lao: {
			cooperationNetwork: {
				degree: 6,
				centrality: "1.000000",
				componentId: "4320102",
				componentSize: 7,
			},
			water: null,
			partnersInCommon: { totalCount: 5 },
		},
		talker: { cooperationNetwork: null },
	};

	it("is measured when the facts are loaded", async () => {
		expect(await answer()).toEqual(before);
	});

	it("is measured again by an import and by its undoing, to the row", async () => {
		const rowsBefore = await rows();
		await take(water, true);
		expect(await rows()).toEqual(rowsBefore);
		const run = await take(water);
		// Of the seven, a and b share two: a = 0.15 + 0.85 (5x/6 + 2a/7) and 2a + 5x = 7.
		const central = { degree: 6, agreementCount: 2, centrality: "1.097254" };
		expect(await answer()).toEqual({
			...before,
			cooperationNetwork: {
				...before.cooperationNetwork,
				agreementCount: 4,
				members: {
					totalCount: 9,
					nodes: [
						{ ...central, lao: { code: "5320302" } },
						{ ...central, lao: { code: "5320402" } },
						{ degree: 1, agreementCount: 2, centrality: "1.000000", lao: { code: "2510101" } },
					],
				},
			},
			water: { nodeCount: 2, density: "1.000000", serviceArea: { code: "INFRASTRUCTURE" } },
			lao: {
				...before.lao,
				cooperationNetwork: { ...before.lao.cooperationNetwork, centrality: "0.961098" },
			},
		});
		await undoIn(url, manifest, run);
		expect(await rows()).toEqual(rowsBefore);
		expect(await answer()).toEqual(before);
	});

	it.each([
		["talks", talks],
		["an agreement that ended", ended],
	])("knows no tie by %s", async (_, text) => {
		const rowsBefore = await rows();
		const run = await take(text);
		expect(await rows()).toEqual(rowsBefore);
		await undoIn(url, manifest, run);
	});

	it("ties bodies by a renewed agreement only until its renewal is held", async () => {
		const renewed = water.replace("status: SIGNED", "status: RENEWED");
		const later = `
id: surin-5320302-2022-03-01
serviceTh: ประปา
serviceArea: INFRASTRUCTURE
province: "32"
instrument: MOU
status: SIGNED
signedOn: "2565-03-01"
renewalOf: surin-5320302-2019-03-01
parties:
  - { role: HOST, name: ทต.ท่าตูม, code: "5320302" }
  - { role: PARTNER, name: อบต.นอกเมือง, code: "6320106" }
source: a test
`;
		const partners = async () => {
			const { data } = await graph.ask(`{ cooperationNetwork(serviceArea: "INFRASTRUCTURE") {
				members(orderBy: [{ by: LAO_ID }]) { nodes { lao { code } } } } }`);
			return data;
		};
		const codes = (...all: string[]) => ({
			cooperationNetwork: { members: { nodes: all.map((code) => ({ lao: { code } })) } },
		});
		await take(renewed);
		expect(await partners()).toEqual(codes("5320302", "5320402"));
		const run = await take(later);
		expect(await partners()).toEqual(codes("5320302", "6320106"));
		await undoIn(url, manifest, run);
		expect(await partners()).toEqual(codes("5320302", "5320402"));
	});

	it("is measured again when the registry has grown and a name finds its body", async () => {
		const asking = openAsk(graph.url, buildSubgraphs(), resolver);
		const { ask } = asking;
		const importInService = (service: string, kind: string, name: string, text: string) => {
			const found = services.find((one) => one.name === service) ?? manifest;
			const files = [sourceFile(name, Buffer.from(text))];
			return importInto(serviceUrl(graph.url, service), {
				importer: importerOf(found, kind),
				files,
				ask,
			});
		};
		await importInService("cooperation", "agreements", "surin.csv", form);
		const query = `{ lao(code: "6320199") { cooperationNetwork { degree } } }`;
		const registry = `${heading}\nสุรินทร์,เมืองสุรินทร์,,6320199,อบต.,สมมติหนึ่ง,,,,,,,\n`;
		await importInService(resolver, "directory", "registry.csv", registry);
		expect(await graph.ask(query)).toEqual({ data: { lao: { cooperationNetwork: null } } });
		await refreshServices({ adminUrl: graph.url, subgraphs: buildSubgraphs(), resolver, ask });
		expect(await graph.ask(query)).toEqual({
			data: { lao: { cooperationNetwork: { degree: 1 } } },
		});
		await asking.close();
	});
});
