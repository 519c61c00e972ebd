import { blankDocument } from "./blank-document.ts";
import { addBody } from "./body.ts";
import { footParts, readSignatory } from "./closing.ts";
import { contactsIn } from "./contact-line.ts";
import { cueOf } from "./cue.ts";
import { endsLetter } from "./document-start.ts";
import { urlsIn } from "./finding.ts";
import { readHeader } from "./header.ts";
import type { Ledger } from "./ledger.ts";
import { judgeKind, reportMissing } from "./letter-kind.ts";
import { addSections } from "./letter-sections.ts";
import type { Line } from "./line.ts";
import { readMemoOffice } from "./memo.ts";
import { opensUnit } from "./office-words.ts";
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
	const { sections, body } = readSections(below);
	addSections(document, sections, ledger);
	const rest = below.slice(body);
	const closing = closingIndex(rest);
	addBody(document, rest.slice(0, closing), ledger);
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

function readFoot(document: ReadDocument, lines: readonly Line[], ledger: Ledger): void {
	const first = lines[0];
	if (!first) return;
	const isClosing = cueOf(first)?.name === "CLOSING";
	if (isClosing) {
		ledger.take(first);
		document.ignored.push({ name: "CLOSING", ...ledger.source.place(first) });
	}
	const foot = isClosing ? lines.slice(1) : lines;
	const signed = readSignatory(foot, ledger);
	document.signatory = signed?.signatory ?? null;
	const { units, contacts, copiesTo } = footParts(foot.slice(signed?.next ?? 0));
	for (const line of units) document.owningUnits.push(ledger.text(line));
	for (const line of contacts) addContactLine(document, line, ledger);
	for (const line of copiesTo) document.copiesTo.push(ledger.text(line));
}

function addContactLine(document: ReadDocument, line: Line, ledger: Ledger): void {
	const unit = opensUnit(line.text)
		? /^.*?(?=\s*(?:โทร|Tel|E-?mail))/i.exec(line.text)?.[0]
		: undefined;
	if (unit)
		document.owningUnits.push(ledger.text({ start: line.start, end: line.start + unit.length }));
	document.contacts.push(...contactsIn(line, ledger));
	document.urls.push(...urlsIn(line, ledger));
}
