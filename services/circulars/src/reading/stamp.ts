import type { FoundDay } from "./day.ts";
import type { Field, Span } from "./field.ts";
import type { Piece } from "./header-piece.ts";
import type { Doubt, Ledger } from "./ledger.ts";
import type { ReadStamp } from "./read-part.ts";

/** Parts of one received stamp (ตราประทับรับ), as they are found one by one. */
interface StampParts {
	body: Piece | null;
	number: Piece | null;
	received: string | null;
	day: FoundDay | null;
	time: string | null;
	pieces: Piece[];
	isOdd: boolean;
}

// A stamp is a few lines; further on, a date is the letter's own.
const REACH = 4;

/** Takes the stamps out of the pieces; what is left belongs to the letter. */
export function takeStamps(
	pieces: readonly Piece[],
	isMemo: boolean,
): { stamps: StampParts[]; rest: Piece[] } {
	const stamps: StampParts[] = [];
	const used = new Set<Piece>();
	const open = (piece: Piece, fits: (stamp: StampParts) => boolean): StampParts => {
		const last = stamps.at(-1);
		const near = last && piece.line - (last.pieces.at(-1)?.line ?? 0) <= REACH;
		if (last && near && fits(last)) return last;
		const stamp: StampParts = emptyStamp();
		stamps.push(stamp);
		return stamp;
	};
	const add = (stamp: StampParts, piece: Piece) => {
		stamp.pieces.push(piece);
		used.add(piece);
	};
	for (const [index, piece] of pieces.entries()) {
		if (piece.kind === "STAMP_NUMBER") {
			const stamp = open(piece, ({ number, received }) => number === null && received === null);
			Object.assign(stamp, {
				number: piece,
				received: piece.received,
				body: bodyAbove(pieces, index),
			});
			add(stamp, piece);
			if (stamp.body) used.add(stamp.body);
		} else if (piece.kind === "TIME") {
			const stamp = open(piece, ({ time, day }) => (piece.day ? day === null : time === null));
			Object.assign(stamp, piece.day ? { day: piece.day, isOdd: true } : { time: piece.time });
			add(stamp, piece);
		} else if (piece.kind === "DATE" && isStampDate(pieces, index, isMemo)) {
			const stamp = open(piece, ({ day }) => day === null);
			stamp.day = piece.day;
			add(stamp, piece);
		}
	}
	return { stamps, rest: pieces.filter((piece) => !used.has(piece)) };
}

function emptyStamp(): StampParts {
	return {
		body: null,
		number: null,
		received: null,
		day: null,
		time: null,
		pieces: [],
		isOdd: false,
	};
}

function bodyAbove(pieces: readonly Piece[], index: number): Piece | null {
	const above = pieces[index - 1];
	const here = pieces[index];
	if (!above || !here || here.line - above.line > 1) return null;
	return above.kind === "OFFICE" || above.kind === "TEXT" ? above : null;
}

/** A date is a stamp's when a stamp's number or time stands by it and another date is left. */
function isStampDate(pieces: readonly Piece[], index: number, isMemo: boolean): boolean {
	const piece = pieces[index];
	if (piece?.kind !== "DATE") return false;
	const before = pieces[index - 1];
	const after = pieces[index + 1];
	const afterNumber = before?.kind === "STAMP_NUMBER";
	const besideTime = before?.kind === "TIME" || after?.kind === "TIME";
	if (isMemo && before?.kind === "NUMBER") return false;
	if (piece.isLabelled) return afterNumber || besideTime || isNearStamp(pieces, index);
	if (!/[ก-๎]{5}/.test(piece.day.date.text)) return afterNumber || besideTime;
	const later = pieces.slice(index + 1);
	return afterNumber && later.some((other) => other.kind === "DATE" && !other.isLabelled);
}

function isNearStamp(pieces: readonly Piece[], index: number): boolean {
	const line = pieces[index]?.line ?? 0;
	return pieces
		.slice(0, index)
		.some((piece) => piece.kind === "STAMP_NUMBER" && line - piece.line <= REACH);
}

/** The stamps as fields; one whose parts are damaged or missing says so. */
export function stampFields(stamps: readonly StampParts[], ledger: Ledger): Field<ReadStamp>[] {
	return stamps.map((stamp) => {
		const { body, received, day, time, pieces, isOdd } = stamp;
		const parts = body ? [body, ...pieces] : pieces;
		for (const part of parts) ledger.take(part);
		const value: ReadStamp = {
			body: body ? ledger.source.words(body) : null,
			number: received,
			date: day?.date ?? null,
			time,
		};
		const missing = [
			...(received === null ? ["number"] : []),
			...(day === null ? ["date"] : []),
			...(time === null ? ["time"] : []),
		];
		const doubts: Doubt[] = [...(day?.doubts ?? [])];
		if (isOdd)
			doubts.push({ code: "STAMP_INCOMPLETE", message: "a date stands where the time belongs" });
		if (missing.length > 0) {
			doubts.push({ code: "STAMP_INCOMPLETE", message: `no ${missing.join(", no ")} legible` });
		}
		// An interleaved stamp has the letter's own lines inside it: only its last run is its place.
		const confidence = Math.max(0.2, 1 - missing.length * 0.2 - (isOdd ? 0.3 : 0));
		return ledger.field(value, placeOf(parts), confidence, doubts);
	});
}

function placeOf(parts: readonly Piece[]): Span {
	const first = parts[0];
	const last = parts.at(-1);
	const isWhole = first && last && last.line - first.line < parts.length;
	if (isWhole) return { start: first.start, end: last.end };
	return { start: first?.start ?? 0, end: first?.end ?? 0 };
}
