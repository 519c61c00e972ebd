import { utils, write } from "@e965/xlsx";
import { sourceFile } from "@lao/importing/file";
import type { Ask, Importer, Quarantined } from "@lao/importing/reading";
import { readWhole } from "@lao/importing/whole-reading";

const makham = body("5220505", "เทศบาลตำบลมะขาม", "ทต.มะขาม", "22");
const saiMa = body("4120104", "เทศบาลเมืองไทรม้า", "ทม.ไทรม้า", "12", "5120104");
const lampang = body("2520101", "องค์การบริหารส่วนจังหวัดลำปาง", "อบจ.ลำปาง", "52");
const byCode = new Map([
	["5220505", makham],
	["4120104", saiMa],
	["5120104", saiMa],
	["2520101", lampang],
]);

function body(code: string, fullNameTh: string, shortNameTh: string, province: string, id = code) {
	return {
		id,
		code,
		type: "SAO",
		fullNameTh,
		shortNameTh,
		isActive: true,
		province: { code: province },
	};
}

/** Three bodies, one of them with a retired code, as the directory would answer. */
const askDirectory: Ask = async <Data>(query: string, variables: Record<string, unknown> = {}) => {
	if (query.includes("provinces")) return { provinces: [{ code: "22", nameTh: "จันทบุรี" }] } as Data;
	const { codes, names } = variables;
	const laosByCode = (Array.isArray(codes) ? codes : []).flatMap((code) => {
		const lao = byCode.get(code);
		return lao ? { code, isRetired: code === "5120104", lao } : [];
	});
	const resolveLaos = (Array.isArray(names) ? names : []).map((name) => ({
		name,
		lao: name === "ทต.มะขาม" ? makham : null,
		candidates: [{ confidence: "0.62", lao: makham }],
	}));
	return { laosByCode, resolveLaos } as Data;
};

interface Sheet {
	/** Records by table. */
	records: Record<string, Record<string, unknown>[]>;
	quarantined: Quarantined[];
	/** Codes of the issues of the first result. */
	codes: string[];
}

/** What an importer reads from the lines of a CSV file. */
export function readLines(importer: Importer, ...lines: string[]): Promise<Sheet> {
	return readBytes(importer, "scores.csv", Buffer.from(lines.join("\n")));
}

/** The same from a workbook of one sheet, with formulas by address. */
export function readBook(
	importer: Importer,
	rows: unknown[][],
	formulas: Record<string, string> = {},
) {
	const sheet = utils.aoa_to_sheet(rows);
	for (const [address, formula] of Object.entries(formulas)) {
		sheet[address] = { ...sheet[address], f: formula };
	}
	const book = utils.book_new();
	utils.book_append_sheet(book, sheet, "ผล");
	return readBytes(importer, "scores.xlsx", write(book, { type: "buffer", bookType: "xlsx" }));
}

async function readBytes(importer: Importer, name: string, bytes: Uint8Array): Promise<Sheet> {
	const { sets, quarantined } = await readWhole(importer, sourceFile(name, bytes), askDirectory);
	const records: Sheet["records"] = {};
	for (const { table, records: some } of sets) {
		records[table] = [...(records[table] ?? []), ...some.map((record) => ({ ...record }))];
	}
	const results = Object.entries(records).find(([table]) => table.endsWith("_result"))?.[1] ?? [];
	const issues = results[0]?.issues;
	const codes = Array.isArray(issues) ? issues.map(({ code }) => String(code)) : [];
	return { records, quarantined, codes };
}
