import type { Field, Span } from "./field.ts";
import type { Ledger } from "./ledger.ts";
import type { Line } from "./line.ts";
import { opensPosition, opensUnit } from "./office-words.ts";
import type { ReadSignatory } from "./read-part.ts";
import { capacityIn, isContactLine, signatureName } from "./tail-line.ts";

/** The signatory, and the index of the first line after position and capacity; or null. */
export function readSignatory(
	lines: readonly Line[],
	ledger: Ledger,
): { signatory: Field<ReadSignatory>; next: number } | null {
	for (let at = 0; at < lines.length; at++) {
		const line = lines[at];
		if (!line) break;
		const following = lines[at + 1];
		const found = signatureName(line.text) ?? brokenName(line, following) ?? blankName(line.text);
		if (!found) continue;
		const isBroken = signatureName(line.text) === null && found.name !== "";
		const positionFrom = at + (isBroken ? 2 : 1);
		const next = positionEnd(lines, positionFrom);
		const end = lines[next - 1]?.end ?? line.end;
		const start = line.start + found.start;
		for (const taken of lines.slice(at, next)) ledger.take(taken);
		// A scanned signature is sometimes read as the name once more.
		for (const above of lines.slice(0, at)) if (above.text === found.name) ledger.take(above);
		const { position, ...capacity } = capacityOf(lines.slice(positionFrom, next), ledger);
		const name = found.name.replace(/\s+/g, " ") || null;
		const value: ReadSignatory = { name, position, ...capacity };
		return { signatory: ledger.field(value, { start, end }, isBroken ? 0.7 : 1), next };
	}
	return null;
}

function brokenName(line: Line, following: Line | undefined) {
	if (!following || following.gap > 0 || !/^\([^)]*$/.test(line.text) || line.text.length > 50)
		return null;
	const found =
		signatureName(`${line.text}${following.text}`) ??
		signatureName(`${line.text} ${following.text}`);
	return found && following.text.length < 40 ? found : null;
}

function blankName(text: string) {
	return /^\(?[\s.…_]*\(\s*[.…_ ]*\)$/.test(text) ? { name: "", start: 0, end: text.length } : null;
}

/** Position lines follow the name without a unit or a contact between. */
function positionEnd(lines: readonly Line[], from: number): number {
	let at = from;
	for (; at < lines.length && at < from + 6; at++) {
		const line = lines[at];
		const before = lines[at - 1];
		if (!line || isContactLine(line) || line.text.length > 100) break;
		const afterCapacity =
			at > from && before && capacityIn(before.text)?.end === before.text.length;
		if (afterCapacity || capacityIn(line.text)?.start === 0) continue;
		if (opensPosition(line.text)) {
			if (at > from && line.gap > 2) break;
			continue;
		}
		const isWrapped =
			at > from && line.gap === 0 && !opensUnit(line.text) && !/^(?:สำเนา|“|")/.test(line.text);
		const isFirst =
			at === from && line.gap <= 1 && !opensUnit(line.text) && /^[ก-๎(]/.test(line.text);
		if (!isWrapped && !isFirst) break;
	}
	return at;
}

type Position = Omit<ReadSignatory, "name">;

function capacityOf(lines: readonly Line[], ledger: Ledger): Position {
	const own: Position = {
		position: null,
		capacity: "OWN_OFFICE",
		capacityText: null,
		actsFor: null,
	};
	const first = lines[0];
	const last = lines.at(-1);
	if (!first || !last) return own;
	const span: Span = { start: first.start, end: last.end };
	const text = ledger.source.text.slice(span.start, span.end);
	const found = capacityIn(text);
	if (!found) return { ...own, position: words(span, ledger) };
	const before = { start: span.start, end: span.start + found.start };
	const after = { start: span.start + found.end, end: span.end };
	return {
		position: words(before, ledger),
		capacity: found.capacity,
		capacityText: found.word,
		actsFor: words(after, ledger),
	};
}

function words(span: Span, ledger: Ledger): string | null {
	const text = ledger.source
		.words(span)
		.replace(/^\(|\)$/g, "")
		.trim();
	return text === "" ? null : text;
}
