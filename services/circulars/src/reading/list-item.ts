import { findDay } from "./day.ts";
import type { Field, Span } from "./field.ts";
import type { Ledger } from "./ledger.ts";
import { legibleDigits } from "./legible.ts";
import { findLooseNumber } from "./number.ts";
import { opensItem } from "./opener.ts";
import type { ReadEnclosure, ReadReference } from "./read-part.ts";
import type { Section } from "./section.ts";

/** Parts of a section that stand for one thing each. */
export function itemsOf(section: Section, source: { text: string }): Span[] {
	const items: Span[] = [];
	for (const [index, line] of section.lines.entries()) {
		const start = index === 0 ? section.start : line.start;
		if (start >= line.end) continue;
		const text = source.text.slice(start, line.end);
		const last = items.at(-1);
		if (
			!last ||
			opensItem(text) ||
			(endsItem(source.text.slice(last.start, last.end)) && !isRest(text))
		) {
			items.push({ start, end: line.end });
		} else last.end = line.end;
	}
	return items.flatMap((item) => inlineItems(item, source.text));
}

const COPIES =
	/จ ?ำ ?น ?ว ?น\s*(?<count>[0-9]{1,3}|หนึ่ง|สอง|สาม)?\s*(?<unit>ชุด|ฉบับ|แผ่น|เล่ม|หน้า|รายการ|ชิ้น|ไฟล์|เรื่อง|ใบ|แห่ง|คน)?/;
const EACH_COPIES = /\s*จำนวน\s*[0-9๐-๙]{1,3}\s*[ก-๎]{2,8}/g;
const COMPLETE =
	/จ ?ำ ?น ?ว ?น\s*[0-9๐-๙o]{1,3}\s*(?:ชุด|ฉบับ|แผ่น|เล่ม|หน้า|รายการ|ชิ้น|ไฟล์|ใบ)\s*$|ลงวันที่.*[0-9๐-๙]{4}\s*$/;

function endsItem(text: string): boolean {
	return COMPLETE.test(text);
}

function isRest(text: string): boolean {
	return /^(?:จ ?ำ ?น ?ว ?น|ลงวันที|ลว|\(|และ|ที ?่? )/.test(text);
}

const SECOND_NUMBER =
	/(?:และ|,)\s*(?=(?:หนังสือ[ก-๎ ]{0,60}?)?(?:ด่วน\S{0,8}\s*)?ที่\s*[ก-ฮ]{2,5}\.?\s?[0-9๐-๙(])/g;

/** Letters that one item names together (ที่ … และ ที่ …). */
export function numbersOf(item: Span, text: string): Span[] {
	const words = text.slice(item.start, item.end);
	const cuts = [0, ...[...words.matchAll(SECOND_NUMBER)].map((cut) => cut.index + cut[0].length)];
	return cuts.map((from, index) => {
		const part = words.slice(from, cuts[index + 1] ?? words.length);
		const bare = part.replace(/\s*(?:และ|,)?\s*$/, "");
		return { start: item.start + from, end: item.start + from + bare.length };
	});
}

/** Numbered items on one line (`๑. … ๒. …`). */
function inlineItems(item: Span, text: string): Span[] {
	const words = text.slice(item.start, item.end);
	if (!opensItem(words)) return [item];
	const cuts = [0];
	let expected = 2;
	for (const match of words.matchAll(/\s([0-9๐-๙]{1,2})[.)](?![0-9๐-๙])\s*/g)) {
		if (Number(legibleDigits(match[1] ?? "").digits) !== expected) continue;
		cuts.push(match.index + 1);
		expected++;
	}
	return cuts.map((from, index) => ({
		start: item.start + from,
		end: item.start + words.slice(0, cuts[index + 1] ?? words.length).trimEnd().length,
	}));
}

const NUMBERING = /^(?:\([0-9๐-๙]{1,2}\)|[0-9๐-๙o]{1,2} ?[.)](?![0-9๐-๙]))\s*/;

function withoutNumbering(item: Span, text: string): Span {
	const lead = NUMBERING.exec(text.slice(item.start, item.end))?.[0].length ?? 0;
	return { start: item.start + lead, end: item.end };
}

/** A letter named in the words at the place, as far as it is. */
export function referenceAt(item: Span, ledger: Ledger): Field<ReadReference> {
	ledger.take(item);
	const span = withoutNumbering(item, ledger.source.text);
	const words = ledger.source.text.slice(span.start, span.end).replace(/[\n\r\t\f]/g, " ");
	const found = findLooseNumber(words);
	const day = findDay(words.slice(found?.end ?? 0)) ?? findDay(words);
	const value: ReadReference = {
		text: ledger.source.words(span),
		number: found ? { ...found.number, text: found.number.text.trim() } : null,
		date: day?.date ?? null,
	};
	const doubts = [...(found?.doubts ?? []), ...(day?.doubts ?? [])];
	return ledger.field(
		value,
		span,
		Math.min(found?.confidence ?? 0.8, day?.confidence ?? 1),
		doubts,
	);
}

const WORDS: Readonly<Record<string, number>> = { หนึ่ง: 1, สอง: 2, สาม: 3 };

/** One thing enclosed, with its copies and the letter it is, if it is one. */
export function enclosureAt(item: Span, ledger: Ledger): Field<ReadEnclosure> {
	ledger.take(item);
	const span = withoutNumbering(item, ledger.source.text);
	const written = ledger.source.text.slice(span.start, span.end);
	const copies = COPIES.exec(legibleDigits(written).digits);
	const isCopies = copies?.groups?.count !== undefined || copies?.groups?.unit !== undefined;
	const from = copies && isCopies ? copies.index : written.length;
	const to = copies && isCopies ? from + copies[0].length : from;
	const titleEnd = written.slice(0, from).trimEnd().length;
	const rest = written.slice(to).trim();
	const title = ledger.source.words({ start: span.start, end: span.start + titleEnd });
	const found = findLooseNumber(title);
	const day = found ? findDay(title.slice(found.end)) : findDay(/ลงวันที่.*/.exec(title)?.[0] ?? "");
	const count = copies?.groups?.count ?? "";
	const value: ReadEnclosure = {
		title:
			rest === ""
				? title
				: `${title} ${ledger.source.words({ start: span.start + to, end: span.end })}`,
		copies: isCopies && count !== "" ? (WORDS[count] ?? Number(count)) : null,
		copiesText: isCopies
			? ledger.source.words({ start: span.start + from, end: span.start + to })
			: null,
		number: found?.number ?? null,
		date: day?.date ?? null,
	};
	const doubts = [...(found?.doubts ?? []), ...(day?.doubts ?? [])];
	return ledger.field(value, span, Math.min(found?.confidence ?? 1, day?.confidence ?? 1), doubts);
}

/** Copies that a second column left under the last item go back to the items, in order. */
export function shareCopies(fields: readonly Field<ReadEnclosure>[]): void {
	const last = fields.at(-1);
	if (!last || fields.length < 2 || fields.slice(0, -1).some(({ value }) => value.copiesText))
		return;
	const all = [last.value.copiesText ?? "", ...(last.value.title.match(EACH_COPIES) ?? [])];
	if (all.length !== fields.length) return;
	last.value.title = last.value.title.replace(EACH_COPIES, "").trim();
	for (const [index, field] of fields.entries()) {
		field.value.copiesText = all[index]?.trim() ?? null;
		const count =
			COPIES.exec(legibleDigits(field.value.copiesText ?? "").digits)?.groups?.count ?? "";
		field.value.copies = count === "" ? null : (WORDS[count] ?? Number(count));
		field.confidence = Math.min(field.confidence, 0.7);
	}
}
