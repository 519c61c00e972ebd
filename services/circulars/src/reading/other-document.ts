import { blankDocument } from "./blank-document.ts";
import { addBody, addFindings } from "./body.ts";
import { contactsIn } from "./contact-line.ts";
import { cueOf } from "./cue.ts";
import { findDay } from "./day.ts";
import { dayField } from "./header.ts";
import type { Ledger } from "./ledger.ts";
import { legibleDigits } from "./legible.ts";
import type { Line } from "./line.ts";
import { findNumber } from "./number.ts";
import { opensItem } from "./opener.ts";
import type { DocumentKind, ReadDocument } from "./read-document.ts";
import { isContactLine } from "./tail-line.ts";

/** Reads an annex, a form, a report, or text of no known form. */
export function readOther(
	kind: DocumentKind,
	lines: readonly Line[],
	ledger: Ledger,
): ReadDocument {
	const document = blankDocument(kind, ledger);
	const rest = lines.filter((line, index) => !takeHeading(document, line, index, ledger));
	if (kind === "FORM") readForm(document, rest, ledger);
	else if (kind === "REPORT") readReport(document, rest, ledger);
	else if (kind === "ANNEX") readAnnex(document, rest, ledger);
	else addBody(document, rest, ledger);
	ledger.reportUnread();
	return document;
}

function takeHeading(document: ReadDocument, line: Line, index: number, ledger: Ledger): boolean {
	if (document.kind === "OTHER" || index > 1) return false;
	if (cueOf(line)?.name === "ENCLOSURE") {
		ledger.take(line);
		document.ignored.push({ name: "ENCLOSURE_MARK", ...ledger.source.place(line) });
		return true;
	}
	if (document.title || findNumber(line.text)) return false;
	document.title = ledger.text(line);
	return true;
}

/** An annex names its letter and subject, then what is behind it. */
function readAnnex(document: ReadDocument, lines: readonly Line[], ledger: Ledger): void {
	const rest = lines.filter((line, index) => {
		if (index > 6 || opensItem(line.text)) return true;
		const cue = cueOf(line);
		if (cue?.name === "SUBJECT" && !document.subject) {
			const start = line.start + cue.after;
			ledger.take(line);
			document.subject = ledger.text({ start, end: line.end });
			return false;
		}
		const found = document.numbers.length === 0 ? findNumber(line.text) : null;
		if (!found) return true;
		ledger.take(line);
		const span = { start: line.start + found.start, end: line.start + found.end };
		document.numbers.push(ledger.field(found.number, span, found.confidence, found.doubts));
		const day = findDay(line.text.slice(found.end));
		const place = { start: span.end + (day?.start ?? 0), end: span.end + (day?.end ?? 0) };
		if (day) document.date = dayField(day, place, ledger);
		return false;
	});
	addBody(document, rest, ledger);
}

/** A form has headings of columns between tabs, blanks to fill, and whom to send it to. */
function readForm(document: ReadDocument, lines: readonly Line[], ledger: Ledger): void {
	for (const line of lines) {
		const cells = line.text.includes("\t") ? cellsOf(line, ledger) : [];
		if (cells.length > 2) {
			document.columns.push(...cells.map((cell) => ledger.text(cell)));
			ledger.take(line);
			continue;
		}
		document.paragraphs.push(ledger.text(line));
		addFindings({ ...document, contacts: [] }, line, ledger);
		if (isContactLine(line) || /โทร|E-?mail|ประสาน/i.test(line.text)) {
			document.contacts.push(...contactsIn(line, ledger));
		}
	}
}

function cellsOf(line: Line, { source }: Ledger) {
	const cells: { start: number; end: number }[] = [];
	for (const match of source.text.slice(line.start, line.end).matchAll(/[^\t]+/g)) {
		const start = line.start + match.index;
		if (match[0].trim() !== "") cells.push({ start, end: start + match[0].length });
	}
	return cells;
}

const ENTRY = /^(?<title>\S.*?)(?:\t+| {2,}|\s?[.…]{3,}\s*)(?<page>[0-9]{1,3}|[ก-ฮ])$/;

/** A report has prose, and a table of contents of titles and pages. */
function readReport(document: ReadDocument, lines: readonly Line[], ledger: Ledger): void {
	const contents = lines.findIndex((line) => /^สารบัญ/.test(line.text));
	addBody(document, contents < 0 ? lines : lines.slice(0, contents), ledger);
	if (contents < 0) return;
	for (const line of lines.slice(contents)) {
		const entry = ENTRY.exec(legibleDigits(line.text).digits);
		if (!entry) {
			const last = document.contents.at(-1);
			const isWrapped = last && !/^(?:สารบัญ|หน้า|เรื่อง)/.test(line.text) && line.text.length < 120;
			if (isWrapped) last.value.title += ` ${ledger.source.words(line)}`;
			else if (!/^(?:สารบัญ|หน้า|เรื่อง\s+หน้า)/.test(line.text))
				document.paragraphs.push(ledger.text(line));
			ledger.take(line);
			continue;
		}
		const length = entry.groups?.title?.length ?? 0;
		const title = ledger.source.words({ start: line.start, end: line.start + length });
		const page = Number(entry.groups?.page);
		document.contents.push(ledger.field({ title, page: Number.isNaN(page) ? null : page }, line));
	}
}
