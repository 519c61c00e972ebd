import { readSignatory } from "./closing.ts";
import { contactsIn } from "./contact-line.ts";
import { cueOf } from "./cue.ts";
import { urlsIn } from "./finding.ts";
import { type Piece, piecesOf } from "./header-piece.ts";
import type { Ledger } from "./ledger.ts";
import { columnsOf, type Line } from "./line.ts";
import { opensUnit } from "./office-words.ts";
import type { Ignored, ReadDocument } from "./read-document.ts";
import { opensWith } from "./skeleton.ts";
import { stampFields, takeStamps } from "./stamp.ts";
import { isContactLine } from "./tail-line.ts";

/** Reads what stands below the body: closing, signatory, units, contacts, copies, late stamps. */
export function readFoot(document: ReadDocument, lines: readonly Line[], ledger: Ledger): void {
	const [first, ...others] = lines;
	if (!first) return;
	const isClosing = cueOf(first)?.name === "CLOSING";
	if (isClosing) ignore(document, first, "CLOSING", ledger);
	const foot = withoutStamps(document, isClosing ? others : lines, ledger);
	const signed = readSignatory(foot, ledger);
	document.signatory = signed?.signatory ?? null;
	readFootLines(document, foot.slice(signed?.next ?? 0), ledger);
}

function ignore(document: ReadDocument, line: Line, name: Ignored["name"], ledger: Ledger): void {
	ledger.take(line);
	document.ignored.push({ name, ...ledger.source.place(line) });
}

/** Words of self-praise that many bodies print under their letters. */
const SLOGAN = /^[“"'‘].*[”"'’]$/;
const COPIES_TO = ["สำเนาส่ง", "สำเนาเรียน", "สำเนาถึง"];

/** Units, contacts and readers of copies, each line by what it says. */
export function readFootLines(
	document: ReadDocument,
	lines: readonly Line[],
	ledger: Ledger,
): void {
	const contact = lines.findIndex(isContactLine);
	for (const [index, line] of lines.entries()) {
		if (SLOGAN.test(line.text)) ignore(document, line, "SLOGAN", ledger);
		else if (isContactLine(line)) addContactLine(document, line, ledger);
		else if (opensWith(line.head, COPIES_TO)) document.copiesTo.push(ledger.text(line));
		else if (opensUnit(line.text) && line.text.length < 90) {
			document.owningUnits.push(ledger.text(line));
		} else if (index < contact && /^[ก-๎ .()]{6,80}$/.test(line.text)) {
			const message = "taken for a unit because it stands above the contacts";
			document.owningUnits.push(ledger.text(line, 0.5, [{ code: "UNIT_GUESSED", message }]));
		}
	}
}

function addContactLine(document: ReadDocument, line: Line, ledger: Ledger): void {
	const unit = opensUnit(line.text)
		? /^.*?(?=\s*(?:โทร|Tel|E-?mail))/i.exec(line.text)?.[0]
		: undefined;
	if (unit) {
		const span = { start: line.start, end: line.start + unit.length };
		document.owningUnits.push(ledger.text(span));
	}
	document.contacts.push(...contactsIn(line, ledger));
	document.urls.push(...urlsIn(line, ledger));
}

/** A stamp may stand at the foot of the page too; it is taken out of the lines. */
function withoutStamps(
	document: ReadDocument,
	lines: readonly Line[],
	ledger: Ledger,
): readonly Line[] {
	const pieces = new Map<Line, Piece[]>();
	for (const line of lines) {
		const kinds = line.text.length > 90 || isContactLine(line) ? [] : footPieces(line);
		pieces.set(line, kinds);
	}
	const first = lines.findIndex((line) => pieces.get(line)?.[0]?.kind === "STAMP_NUMBER");
	if (first < 0) return lines;
	const above = lines[first - 1];
	const hasBody = above && first > 0 && above.gap > 0 && pieces.get(above)?.[0]?.kind === "OFFICE";
	const from = hasBody ? first - 1 : first;
	let to = first + 1;
	for (const line of lines.slice(to, first + 4)) {
		if (!isStampLine(pieces.get(line))) break;
		to++;
	}
	const { stamps } = takeStamps(
		lines.slice(from, to).flatMap((line) => pieces.get(line) ?? []),
		false,
	);
	document.stamps.push(...stampFields(stamps, ledger));
	return [...lines.slice(0, from), ...lines.slice(to)];
}

function footPieces(line: Line): Piece[] {
	return columnsOf(line).flatMap((column) => piecesOf(column, line.index));
}

function isStampLine(pieces: readonly Piece[] | undefined): boolean {
	return !!pieces?.every(
		({ kind }) => kind === "DATE" || kind === "TIME" || kind === "STAMP_NUMBER",
	);
}
