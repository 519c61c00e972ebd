import { resolver, services } from "@lao/cli/services";
import { buildSubgraphs } from "@lao/cli/supergraph";
import { serviceUrl } from "@lao/database/roles";
import { sourceFile } from "@lao/importing/file";
import { Random } from "@lao/importing/random";
import { importerOf, importInto } from "@lao/subgraph/imports";
import { openAsk } from "@lao/subgraph/preparation";
import { drawClause, drawNumber, ministries } from "./vocabulary.ts";

/** Documents of each kind that are added to the demo data, each about something of its own. */
const count = 60;
const source = "Documents made up for measuring the search";
const numbers = Array.from({ length: count }, (_, index) => index + 1);

/** Imports made-up letters, agreements and a study the way a user's files are. */
export async function plantDocuments(adminUrl: string, seed: number): Promise<void> {
	const random = new Random(seed, "planted documents");
	const asking = openAsk(adminUrl, buildSubgraphs(), resolver);
	const plant = async (service: string, kind: string, documents: object[]) => {
		const manifest = services.find(({ name }) => name === service);
		if (!manifest) throw new Error(`no service ${service}`);
		const text = documents.map((document) => JSON.stringify(document)).join("\n---\n");
		const report = await importInto(serviceUrl(adminUrl, service), {
			importer: importerOf(manifest, kind),
			files: [sourceFile(`planted-${kind}.yaml`, Buffer.from(text))],
			ask: asking.ask,
		});
		const [file] = report.files;
		if (!file || file.fault || file.quarantined.length > 0) {
			throw new Error(`${kind} were not taken: ${JSON.stringify(file?.quarantined[0] ?? file)}`);
		}
	};
	try {
		await plant(
			"circulars",
			"circulars",
			numbers.map((number) => letter(random, number)),
		);
		await plant(
			"cooperation",
			"observed-agreements",
			numbers.map((number) => agreement(random, number)),
		);
		await plant("studies", "study", [study(random)]);
	} finally {
		await asking.close();
	}
}

function letter(random: Random, number: number): object {
	const [, ministry] = random.pick(ministries);
	const serial = drawNumber(random, 4000, 9999);
	return {
		id: `planted-${number}`,
		source,
		synthetic: "true",
		kind: "LETTER",
		isHeld: true,
		quotesBody: true,
		agencyCode: "มท08",
		dateIssuedTextBE: "๕ มกราคม ๒๕๖๘",
		claims: [
			{
				text: `มท ๐๘๑๐.${number}/ว ${serial}`,
				place: "HEADER",
				description: "head",
				readIn: ["planted"],
			},
		],
		subjects: [{ text: `แนวทาง${drawClause(random).th}` }],
		paragraphs: [
			`ด้วย${ministry}ได้แจ้งให้จังหวัดเร่ง${drawClause(random).th}จำนวน ${drawNumber(random, 100, 999)} แห่ง`,
			`จึงขอให้องค์กรปกครองส่วนท้องถิ่นรายงานผล${drawClause(random).th}ให้แล้วเสร็จก่อนฤดูฝน`,
		],
	};
}

function agreement(random: Random, number: number): object {
	const [, ministry] = random.pick(ministries);
	return {
		id: `planted-${number}`,
		source,
		synthetic: "true",
		serviceTh: `${drawClause(random).th} ระยะที่ ${drawNumber(random, 2, 9)}`,
		province: "51",
		instrument: "MOU",
		status: "SIGNED",
		signedOn: "2567-01-10",
		objective: `เพื่อร่วมกัน${drawClause(random).th}ตามนโยบายของ${ministry}`,
		parties: [{ role: "HOST", name: "องค์การบริหารส่วนจังหวัดลำพูน", code: "2510101" }],
	};
}

function study(random: Random): object {
	const chapters = numbers.map((number) => {
		const { th, en } = drawClause(random);
		return {
			key: String(number),
			titleTh: `ข้อเสนอว่าด้วย${th}`,
			titleEn: `Proposal on ${en}`,
			page: number,
		};
	});
	return {
		id: "planted",
		source,
		synthetic: true,
		titleEn: "Planted",
		titles: [{ titleTh: "การศึกษาสมมติ", displayed: true, readIn: ["Title page"] }],
		commissionedBy: "นร01",
		conductedBy: "TU",
		documents: [{ kind: "FINAL_REPORT", titleTh: "รายงาน", titleEn: "Report", held: "Contents" }],
		contents: { document: 1, chapters },
		findings: numbers.map((number) => {
			const { th, en } = drawClause(random);
			const places = drawNumber(random, 100, 999);
			return {
				chapter: String(number),
				statementTh: `พบว่า${th}ยังไม่ทั่วถึงใน ${places} ตำบล`,
				statementEn: `Little is done about ${en}`,
			};
		}),
		recommendations: numbers.map((number) => ({
			chapter: String(number),
			actorKinds: ["LAO"],
			appliesTo: "NAMED_AREAS",
			serviceAreas: ["INFRASTRUCTURE"],
		})),
	};
}
