import { resolver } from "@lao/cli/services";
import { buildSubgraphs } from "@lao/cli/supergraph";
import { withConnection } from "@lao/database/connection";
import { serviceUrl } from "@lao/database/roles";
import { sourceFile } from "@lao/importing/file";
import { undoRun } from "@lao/importing/undo";
import { studyImporter } from "@lao/studies/importer/study";
import { importInto } from "@lao/subgraph/imports";
import { openAsk } from "@lao/subgraph/preparation";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openReferenceGraph, type ReferenceGraph } from "../graph.ts";

const study = `
id: waste-2570
source: Report on waste, 2570
titleEn: Waste
titles:
  - { titleTh: การจัดการขยะ, displayed: true, readIn: [Title page] }
commissionedBy: นร01
conductedBy: TU
planTargets: ["200301"]
documents:
  - { kind: FINAL_REPORT, titleTh: รายงาน, titleEn: Report, held: Contents }
contents:
  document: 1
  chapters:
    - key: "1"
      titleTh: บทนำ
      titleEn: Introduction
      page: 1
      children:
        - { key: 1/1, titleTh: ที่มา, titleEn: Background, page: 2 }
recommendations:
  - { chapter: 1/1, actorKinds: [LAO], appliesTo: NAMED_AREAS, serviceAreas: [ENVIRONMENT] }
`;
const findings = `
findings:
  - { chapter: "1", statementTh: ขยะเพิ่มขึ้น, statementEn: Waste grows }
`;
const broken = `---\nid: broken-2570\ntitleEn: [Waste\n`;

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

const url = () => serviceUrl(graph.url, "studies");
const importText = (text: string, name = "study.yaml") =>
	importInto(url(), {
		importer: studyImporter,
		files: [sourceFile(name, Buffer.from(text))],
		ask: asking.ask,
	});

const question = `{
	study(id: "waste-2570") {
		titleTh
		commissionedBy { code nameEn }
		planTargets { label }
		chapters { number titleTh page children { titleTh page } }
		findings { nodes { statementEn } }
		recommendations(actorKind: LAO) { nodes { titleEn page serviceAreas { code } } }
		source { document locator isSynthetic }
	}
}`;

const answer = {
	titleTh: "การจัดการขยะ",
	commissionedBy: { code: "นร01" },
	planTargets: [{ label: "20.3" }],
	chapters: [{ number: null, titleTh: "บทนำ", page: 1, children: [{ titleTh: "ที่มา", page: 2 }] }],
	findings: { nodes: [{ statementEn: "Waste grows" }] },
	recommendations: {
		nodes: [{ titleEn: "Background", page: 2, serviceAreas: [{ code: "ENVIRONMENT" }] }],
	},
	source: {
		document: "Report on waste, 2570",
		locator: "study.yaml document 1",
		isSynthetic: false,
	},
};
const asked = async () => {
	const { data } = await graph.ask(question);
	return (data as { study: object | null }).study;
};

it("a study in a file becomes part of the graph, and loses what a later file leaves out", async () => {
	const first = await importText(study + findings + broken);
	expect(first.files[0]?.quarantined).toMatchObject([
		{ locator: "document 2", code: "INVALID_DOCUMENT" },
	]);
	expect(await asked()).toMatchObject(answer);

	const second = await importText(study);
	expect(second.files).toMatchObject([{ fault: null, quarantined: [], removed: 1, new: 0 }]);
	expect(await asked()).toMatchObject({ ...answer, findings: { nodes: [] } });

	await withConnection(url(), (connection) => undoRun(connection, second.run ?? ""));
	expect(await asked()).toMatchObject(answer);
	await withConnection(url(), (connection) => undoRun(connection, first.run ?? ""));
	expect(await asked()).toBeNull();
});

it("a study as JSON gives the same, and the same bytes again give no new run", async () => {
	const json = JSON.stringify({
		id: "json-2570",
		source: "a test",
		titleEn: "JSON",
		titles: [{ titleTh: "เจสัน", displayed: true, readIn: ["Title page"] }],
		commissionedBy: "นร01",
		conductedBy: "TU",
		documents: [{ kind: "REPORT", titleTh: "รายงาน", titleEn: "Report" }],
		contents: { document: 1, chapters: [] },
	});
	expect(await importText(json, "study.json")).toMatchObject({
		files: [{ new: 3, quarantined: [] }],
	});
	const { data } = await graph.ask('{ study(id: "json-2570") { titleTh } }');
	expect(data).toEqual({ study: { titleTh: "เจสัน" } });
	expect(await importText(json, "again.json")).toMatchObject({
		run: null,
		files: [{ repeated: true }],
	});
});
