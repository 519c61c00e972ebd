import { blankDocument } from "./blank-document.ts";
import { addBody } from "./body.ts";
import { cueOf } from "./cue.ts";
import { dayOfLine } from "./day.ts";
import { endsLetter } from "./document-start.ts";
import { readFoot } from "./foot.ts";
import { readHeader } from "./header.ts";
import type { Ledger } from "./ledger.ts";
import { judgeKind, reportMissing } from "./letter-kind.ts";
import { addSections } from "./letter-sections.ts";
import type { Line } from "./line.ts";
import { readMemoOffice } from "./memo.ts";
import { opensOffice, opensUnit } from "./office-words.ts";
import type { DocumentKind, ReadDocument } from "./read-document.ts";
import { readSections } from "./section.ts";
import { signatureName } from "./tail-line.ts";

/** Reads one letter or memo from its lines. */
export function readLetter(
	kind: DocumentKind,
	lines: readonly Line[],
	ledger: Ledger,
): ReadDocument {
	const document = blankDocument(kind, ledger);
	const isMemo = kind === "MEMO";
	const top = lines.findIndex((line) => opensSections(line));
	const headerLines = lines.slice(0, Math.max(top, 0));
	const left = isMemo
		? readMemoOffice(document, headerLines, ledger)
		: leaveMarks(document, headerLines, ledger);
	Object.assign(document, withoutEmpty(readHeader(left, ledger, isMemo), document));
	const below = lines.slice(Math.max(0, top));
	const { sections, body: from } = readSections(below);
	addSections(document, sections, ledger);
	const rest = below.slice(from);
	const closing = closingIndex(rest);
	const body = rest.slice(0, closing);
	const seal = document.date || document.subject ? body.length : sealIndex(body);
	addBody(document, body.slice(0, seal), ledger);
	if (seal < body.length) readSeal(document, body.slice(seal), ledger);
	readFoot(document, rest.slice(closing), ledger);
	judgeKind(document);
	reportMissing(document, ledger);
	ledger.reportUnread();
	return document;
}

function opensSections(line: Line): boolean {
	const name = cueOf(line)?.name;
	return name === "SUBJECT" || name === "TO";
}

function withoutEmpty(
	header: Partial<ReadDocument>,
	document: ReadDocument,
): Partial<ReadDocument> {
	return {
		...header,
		office: document.office ?? header.office ?? null,
		address: document.address ?? header.address ?? null,
	};
}

/** Marks such as สิ่งที่ส่งมาด้วย ๑ over an enclosed letter say nothing of the letter itself. */
function leaveMarks(document: ReadDocument, lines: readonly Line[], ledger: Ledger): Line[] {
	return lines.filter((line) => {
		if (cueOf(line)?.name !== "ENCLOSURE") return true;
		ledger.take(line);
		document.ignored.push({ name: "ENCLOSURE_MARK", ...ledger.source.place(line) });
		return false;
	});
}

/** Line at which the body ends: the closing words, or else the signature, or else the foot. */
function closingIndex(lines: readonly Line[]): number {
	const closing = lines.findIndex((line) => cueOf(line)?.name === "CLOSING");
	if (closing >= 0) return closing;
	const signature = lines.findIndex((line) => signatureName(line.text) !== null);
	if (signature >= 0) return signature;
	let at = lines.length;
	while (at > 1) {
		const line = lines[at - 1];
		const isFoot =
			line && (endsLetter(line, cueOf(line)) || (opensUnit(line.text) && line.text.length < 70));
		if (!isFoot) break;
		at--;
	}
	return at;
}

/** In a letter under seal (หนังสือประทับตรา) office and date stand below the text. */
function sealIndex(lines: readonly Line[]): number {
	const date = lines.findLastIndex((line) => dayOfLine(line.text) !== null);
	if (date < 1) return lines.length;
	const office = lines[date - 1];
	return office && opensOffice(office.text) && office.text.length < 80 ? date - 1 : date;
}

function readSeal(document: ReadDocument, lines: readonly Line[], ledger: Ledger): void {
	const { office, date } = readHeader(lines.slice(0, 2), ledger);
	document.office ??= office;
	document.date = date;
	for (const line of lines.slice(2)) document.owningUnits.push(ledger.text(line));
}
