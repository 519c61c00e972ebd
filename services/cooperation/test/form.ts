import { utils, write } from "@e965/xlsx";
import { sourceFile } from "@lao/importing/file";
import type { FactIssue, Own, Quarantined } from "@lao/importing/reading";
import { readWhole } from "@lao/importing/whole-reading";
import { agreementFormImporter } from "../src/importer/agreement-form.ts";
import { directory } from "./directory.ts";

/** Cells of a sheet; a number is a number, a date a date. */
export type Cells = (string | number | Date | null)[][];

/** The printed form above the first agreement, its header in two rows. */
export const head: Cells = [
	["แบบสำรวจข้อมูลการจัดทำความร่วมมือบริการสาธารณะระหว่างองค์กรปกครองส่วนท้องถิ่น"],
	["จังหวัด.....สุรินทร์....."],
	[
		"ลำดับ\nที่",
		"ชื่อบริการสาธารณะ\nที่ทำความร่วมมือกัน\nให้บริการประชาชน",
		"องค์กรปกครองส่วนท้องถิ่นที่ จัดทำความร่วมมือ",
		null,
		"วันที่ลงนาม ความ ร่วมมือ",
		"คณะกรรมการบริหาร กิจการที่จัดทำ ความร่วมมือ",
		null,
		"ระเบียบข้อตกลง",
		null,
		null,
		"วัตถุประสงค์ ความ ร่วมมือ",
		"ปัญหา/อุปสรรค ความร่วมมือ",
	],
	[
		null,
		null,
		"องค์กรปกครอง ส่วนท้องถิ่น เจ้าภาพ",
		"องค์กรปกครอง ส่วนท้องถิ่น ที่ร่วมลงนาม",
		null,
		"แต่งตั้ง",
		"ไม่ได้ แต่งตั้ง",
		"จัดทำ",
		"ไม่ได้ จัดทำ",
		"ทำ MOU",
		null,
		null,
	],
];

/** Merged cells of that header: `A3:A4` and so on. */
export const headMerges = ["A3:A4", "B3:B4", "C3:D3", "E3:E4", "F3:G3", "H3:J3", "K3:K4", "L3:L4"];

/** One agreement, fully filled in; the values given replace its own. */
export function row(values: Record<number, string | number | Date | null> = {}): Cells[number] {
	const plain = [
		1,
		"การจัดการขยะ",
		"เทศบาลเมืองสุรินทร์",
		"ทต.ท่าตูม",
		"๒๘ มกราคม ๒๕๖๒",
		"✓",
		null,
		null,
		null,
		"✓",
		"ลดขยะ",
		"งบประมาณ",
	];
	return plain.map((value, index) => (index in values ? (values[index] ?? null) : value));
}

export const reporterRows: Cells = [
	[null, null, null, null, null, null, null, null, "ผู้รายงาน.....นายสมมติ ใจดี....."],
	[null, null, null, null, null, null, null, null, "ตำแหน่ง.....ท้องถิ่นจังหวัดสุรินทร์....."],
	[null, null, null, null, null, null, null, null, "หมายเลขโทรศัพท์.....081-555-0000....."],
];

interface SheetOptions {
	merges?: string[];
	/** Formulas by the address of their cell. */
	formulas?: Record<string, string>;
	origin?: string;
}

/** A workbook of the given sheets. */
export function workbook(
	sheets: Record<string, Cells>,
	{ merges = [], formulas = {}, origin = "A1" }: SheetOptions = {},
): Uint8Array {
	const book = utils.book_new();
	for (const [name, cells] of Object.entries(sheets)) {
		const sheet = utils.aoa_to_sheet([], { cellDates: true });
		utils.sheet_add_aoa(sheet, cells, { origin, cellDates: true });
		sheet["!merges"] = merges.map((range) => utils.decode_range(range));
		for (const [address, f] of Object.entries(formulas)) {
			sheet[address] = { ...sheet[address], f };
		}
		utils.book_append_sheet(book, sheet, name);
	}
	return new Uint8Array(write(book, { type: "array", bookType: "xlsx" }));
}

export interface ReadAgreement {
	id: string;
	serviceTh: string;
	signedOn: string | null;
	signedOnTextBE: string | null;
	status: string;
	instrument: string;
	committee: string;
	regulation: string;
	objective: string | null;
	problems: string | null;
	statedPartyCount: number | null;
	provinceCode: string;
	surveyResponseId: string | null;
	sourceLocator: string;
	issues: FactIssue[];
	/** Role, name as written, and body or what became of the name. */
	parties: string[];
}

export interface ReadAnswer {
	id: string;
	status: string;
	reporterName?: string;
	reporterPosition?: string;
	issues: FactIssue[];
}

interface ReadParty {
	agreementId: string;
	role: string;
	nameAsWritten: string;
	laoId: string | null;
	resolution: string | null;
	kind: string | null;
}

/** What the importer makes of a file. */
export async function readForm(name: string, bytes: Uint8Array, own?: Own) {
	const { sets, quarantined } = await readWhole(
		agreementFormImporter,
		sourceFile(name, bytes),
		directory,
		own,
	);
	const records = <Value>(table: string) =>
		sets.filter((set) => set.table === table).flatMap((set) => set.records as Value[]);
	const parties = records<ReadParty>("agreement_party");
	const agreements = records<ReadAgreement>("cooperation_agreement").map((agreement) => ({
		...agreement,
		parties: parties
			.filter(({ agreementId }) => agreementId === agreement.id)
			.map(({ role, nameAsWritten, laoId, resolution, kind }) =>
				[role, nameAsWritten, laoId ?? resolution ?? kind].join(" "),
			),
	}));
	return { agreements, answers: records<ReadAnswer>("survey_response"), quarantined };
}

/** Reads one sheet of rows below the printed head. */
export function readTable(rows: Cells, own?: Own) {
	return readForm("form.xlsx", workbook({ Sheet1: [...head, ...rows] }), own);
}

/** The only agreement of a file. */
export async function readOne(values: Record<number, string | number | Date | null>) {
	const { agreements, quarantined } = await readTable([row(values)]);
	const [agreement] = agreements;
	if (!agreement || agreements.length > 1) {
		throw new Error(`${agreements.length} agreements: ${JSON.stringify(quarantined)}`);
	}
	return agreement;
}

export const codesOf = (issues: FactIssue[]) => issues.map(({ code }) => code);
export const reasonsOf = (quarantined: Quarantined[]) =>
	quarantined.map(({ locator, code }) => `${locator}: ${code}`);
