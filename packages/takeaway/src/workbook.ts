import { strToU8, Zip, ZipDeflate } from "fflate";
import type { Metadata } from "./metadata.ts";
import type { Row } from "./rows.ts";
import { cellXml, escapeXml, textXml } from "./sheet.ts";
import type { Table } from "./table.ts";

/** Rows a sheet holds, without its head. */
const sheetRows = 1_048_575;

const head = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";
const content = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const styles = `${head}<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/></cellXfs></styleSheet>`;
const sheetBegin = `${head}<worksheet xmlns="${main}"><sheetData>`;
const sheetEnd = "</sheetData></worksheet>";

/**
 * A workbook (XLSX), streamed: the rows on its first sheet, and on further ones where they are too
 * many for one; what is known of the table on the last.
 */
export async function* writeWorkbook(table: Table): AsyncGenerator<Uint8Array> {
	const zip = new ZipStream();
	const sheets: string[] = [];
	let left = 0;
	const names = rowXml(table.columns.map(({ name }) => textXml(name)));
	for await (const batch of whole(table.batches)) {
		for (let at = 0; at < batch.length || sheets.length === 0; ) {
			if (left === 0) {
				if (sheets.length > 0) zip.write(sheetEnd, true);
				sheets.push(sheets.length === 0 ? "data" : `data ${sheets.length + 1}`);
				zip.begin(`xl/worksheets/sheet${sheets.length}.xml`);
				zip.write(sheetBegin + names);
				left = sheetRows;
			}
			const part = batch.slice(at, at + left);
			zip.write(part.map((row) => dataRow(table, row)).join(""));
			at += part.length;
			left -= part.length;
		}
		yield zip.take();
	}
	zip.write(sheetEnd, true);
	sheets.push("about");
	zip.add(`xl/worksheets/sheet${sheets.length}.xml`, aboutSheet(table.metadata()));
	for (const [path, text] of parts(sheets)) zip.add(path, text);
	yield zip.end();
}

/** The batches, and at least one. */
async function* whole(batches: AsyncIterable<Row[]>): AsyncGenerator<Row[]> {
	let isEmpty = true;
	for await (const batch of batches) {
		isEmpty = false;
		yield batch;
	}
	if (isEmpty) yield [];
}

const rowXml = (cells: string[]) => `<row>${cells.join("")}</row>`;
const dataRow = ({ columns }: Table, row: Row) =>
	rowXml(columns.map(({ kind }, at) => cellXml(kind, row[at])));

function aboutSheet(metadata: Metadata): string {
	const { columns, sources, variables, ...rest } = metadata;
	const lines: unknown[][] = [
		...Object.entries({ ...rest, variables: JSON.stringify(variables) }),
		[],
		["column", "type", "description"],
		...columns.map(({ name, kind, description }) => [name, kind, description]),
		[],
		["source", "retrievedAt"],
		...sources.map(({ document, retrievedAt }) => [document, retrievedAt]),
	];
	const cells = (line: unknown[]) =>
		line.map((value) => cellXml(typeof value === "number" ? "float" : "text", value ?? null));
	return sheetBegin + lines.map((line) => rowXml(cells(line))).join("") + sheetEnd;
}

/** The parts of the package that tell how its sheets hang together. */
function parts(sheets: string[]): [path: string, text: string][] {
	const numbered = sheets.map((name, index) => ({ name, number: index + 1 }));
	const listed = numbered
		.map(({ name, number }) => {
			return `<sheet name="${escapeXml(name)}" sheetId="${number}" r:id="rId${number}"/>`;
		})
		.join("");
	const related = numbered
		.map(({ number }) => relation(number, "worksheet", `worksheets/sheet${number}.xml`))
		.join("");
	const typed = numbered
		.map(({ number }) => override(`worksheets/sheet${number}.xml`, "worksheet"))
		.join("");
	const wrap = (inner: string) =>
		`${head}<Relationships xmlns="${packaged}/relationships">${inner}</Relationships>`;
	return [
		[
			"[Content_Types].xml",
			`${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override("workbook.xml", "sheet.main")}${override("styles.xml", "styles")}${typed}</Types>`,
		],
		["_rels/.rels", wrap(relation(1, "officeDocument", "xl/workbook.xml"))],
		[
			"xl/workbook.xml",
			`${head}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${listed}</sheets></workbook>`,
		],
		[
			"xl/_rels/workbook.xml.rels",
			wrap(related + relation(sheets.length + 1, "styles", "styles.xml")),
		],
		["xl/styles.xml", styles],
	];
}

const relation = (number: number, type: string, target: string) =>
	`<Relationship Id="rId${number}" Type="${relations}/${type}" Target="${target}"/>`;
const override = (part: string, type: string) =>
	`<Override PartName="/xl/${part}" ContentType="${content}.${type}+xml"/>`;

/** A zip archive written part by part; what is ready is taken away at once. */
class ZipStream {
	#ready: Uint8Array[] = [];
	#part: ZipDeflate | undefined;
	readonly #zip = new Zip((fault, bytes) => {
		if (fault) throw fault;
		this.#ready.push(bytes);
	});

	begin(path: string): void {
		this.#part = new ZipDeflate(path, { level: 6 });
		this.#zip.add(this.#part);
	}

	write(text: string, isLast = false): void {
		this.#part?.push(strToU8(text), isLast);
	}

	add(path: string, text: string): void {
		this.begin(path);
		this.write(text, true);
	}

	take(): Uint8Array {
		const bytes = Buffer.concat(this.#ready);
		this.#ready = [];
		return bytes;
	}

	end(): Uint8Array {
		this.#zip.end();
		return this.take();
	}
}
