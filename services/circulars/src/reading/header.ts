import type { Secrecy, Urgency } from "@lao/thai/urgency";
import { dayOfLine, type FoundDay, findDay } from "./day.ts";
import type { Field, Span } from "./field.ts";
import { type Piece, piecesOf } from "./header-piece.ts";
import type { Ledger } from "./ledger.ts";
import { columnsOf, type Line } from "./line.ts";
import { headerNumber } from "./number.ts";
import { officeAndAddress } from "./office.ts";
import type { ReadDate, ReadNumber, ReadStamp } from "./read-part.ts";
import { stampFields, takeStamps } from "./stamp.ts";

/** What stands above the subject of a letter. */
export interface Header {
	numbers: Field<ReadNumber>[];
	urgency: Field<Urgency> | null;
	secrecy: Field<Secrecy> | null;
	date: Field<ReadDate> | null;
	office: Field<string> | null;
	address: Field<string> | null;
	stamps: Field<ReadStamp>[];
}

/** Reads the lines above the subject; their order and columns do not matter. */
export function readHeader(lines: readonly Line[], ledger: Ledger, isMemo = false): Header {
	const { stamps, rest } = takeStamps(headerPieces(lines, ledger), isMemo);
	const numberLine = rest.find(({ kind }) => kind === "NUMBER")?.line ?? -1;
	const officesLeft = rest.some(({ kind }) => kind === "OFFICE");
	for (const stamp of stamps) {
		// The only office below the number is the letter's own, though a stamp stands under it.
		if (!stamp.body || officesLeft || stamp.body.kind !== "OFFICE") continue;
		if (numberLine < 0 || stamp.body.line < numberLine) continue;
		rest.push(stamp.body);
		stamp.body = null;
	}
	rest.sort((a, b) => a.start - b.start);
	return {
		numbers: numberFields(rest, ledger),
		...gradeFields(rest, ledger),
		date: dateField(rest, ledger),
		...officeAndAddress(rest, ledger),
		stamps: stampFields(stamps, ledger),
	};
}

function headerPieces(lines: readonly Line[], ledger: Ledger): Piece[] {
	const pieces: Piece[] = [];
	for (let i = 0; i < lines.length; i++) {
		const line = lines[i];
		const next = lines[i + 1];
		if (!line) continue;
		const both = next && (brokenNumber(line, next, ledger) ?? brokenDate(line, next, ledger));
		if (both) {
			pieces.push(both);
			i++;
			continue;
		}
		for (const column of columnsOf(line)) pieces.push(...piecesOf(column, line.index));
	}
	return pieces;
}

/** A number that a line break splits (`ที่ มท ๐๘๑๐.๗/` and `ว ๑๓๕๕`), as one piece; or null. */
function brokenNumber(line: Line, next: Line, ledger: Ledger): Piece | null {
	if (!/^ท ?ี ?่?/.test(line.text) || next.gap > 0 || next.text.length > 24) return null;
	if (columnsOf(line).length > 1) return null;
	const alone = headerNumber(line.text);
	if (alone?.number.serial) return null;
	if (alone && !/^(?:ว|๖)?[ .]*[0-9๐-๙]{1,6}$/.test(next.text)) return null;
	const text = ledger.source.text.slice(line.start, next.end).replace(/[\s]/g, " ");
	const number = headerNumber(text) ?? headerNumber(text.replace(/ {2,}/g, " "));
	if (!number?.number.serial || number.end < text.length - 2) return null;
	const doubts = [
		...number.doubts,
		{ code: "NUMBER_SPLIT" as const, message: "broken over two lines" },
	];
	const place = { start: line.start, end: next.end, line: next.index, text };
	return { ...place, kind: "NUMBER", number: { ...number, doubts } };
}

/** A date that a line break splits, as one piece; or null. */
function brokenDate(line: Line, next: Line, ledger: Ledger): Piece | null {
	if (next.gap > 0 || line.text.length > 16 || next.text.length > 16) return null;
	if (!/^[0-9๐-๙]/.test(line.text) || findDay(line.text)) return null;
	const text = ledger.source.text.slice(line.start, next.end);
	const day = dayOfLine(text);
	const place = { start: line.start, end: next.end, line: next.index, text };
	return day && { ...place, kind: "DATE", day, isLabelled: false };
}

function numberFields(pieces: readonly Piece[], ledger: Ledger): Field<ReadNumber>[] {
	return pieces.flatMap((piece) => {
		if (piece.kind !== "NUMBER") return [];
		const { number, confidence, doubts } = piece.number;
		const all = [...doubts];
		if (number.serial === null)
			all.push({ code: "NO_SERIAL", message: "the serial is left blank" });
		const text = ledger.source.words(piece).replace(/^ที่\s*/, "");
		ledger.take(piece);
		return [ledger.field({ ...number, text }, piece, confidence, all)];
	});
}

function gradeFields(
	pieces: readonly Piece[],
	ledger: Ledger,
): Pick<Header, "urgency" | "secrecy"> {
	let urgency: Header["urgency"] = null;
	let secrecy: Header["secrecy"] = null;
	for (const piece of pieces) {
		if (piece.kind === "URGENCY" && !urgency) {
			const doubts = piece.isClear
				? []
				: [{ code: "LABEL_OCR" as const, message: "urgency misspelt" }];
			urgency = ledger.field(piece.urgency, piece, piece.isClear ? 1 : 0.8, doubts);
		} else if (piece.kind === "URGENCY") ledger.take(piece);
		if (piece.kind === "SECRECY" && !secrecy) secrecy = ledger.field(piece.secrecy, piece);
		else if (piece.kind === "SECRECY") ledger.take(piece);
	}
	return { urgency, secrecy };
}

type DatePiece = Piece & { kind: "DATE" };

function dateField(pieces: readonly Piece[], ledger: Ledger): Field<ReadDate> | null {
	const dates = pieces.filter((piece): piece is DatePiece => piece.kind === "DATE");
	for (const piece of pieces) {
		if (piece.kind !== "NO_DAY") continue;
		ledger.take(piece);
		if (dates.length === 0) ledger.report("DATE_INCOMPLETE", "the day is left blank", piece);
	}
	const [best, ...others] = dates.toSorted((a, b) => likelihood(b) - likelihood(a));
	if (!best) return null;
	for (const other of others) {
		ledger.take(other);
		if (other.day.date.iso === best.day.date.iso) continue;
		ledger.report("DATES_COMPETE", `${other.day.date.iso} stands in the header too`, other);
	}
	return dayField(best.day, best, ledger, others.length > 0 ? 0.7 : 1);
}

/** A letter's own date has its month in full, no label, and stands last. */
function likelihood({ day, isLabelled, line }: DatePiece): number {
	const isFullMonth = /[ก-๎]{5}/.test(day.date.text);
	return (isFullMonth ? 2 : 0) - (isLabelled ? 1 : 0) + line / 10_000;
}

/** A day as a field of the document. */
export function dayField(day: FoundDay, span: Span, ledger: Ledger, trust = 1): Field<ReadDate> {
	return ledger.field(day.date, span, Math.min(day.confidence, trust), day.doubts);
}
