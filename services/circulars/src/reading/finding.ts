import { toArabicDigits } from "@lao/thai/digits";
import { findDay } from "./day.ts";
import type { Field, Span } from "./field.ts";
import { dayField } from "./header.ts";
import type { Ledger } from "./ledger.ts";
import { legibleDigits } from "./legible.ts";
import { referenceAt } from "./list-item.ts";
import type { ReadCode, ReadDeadline, ReadReference } from "./read-part.ts";
import { looseWord } from "./skeleton.ts";

const TRIGGERS = ["ภายใน", "ก่อน", "ไม่เกิน", "ไม่ช้ากว่า", "ไม่ล่าช้ากว่า", "อย่างช้า", "จนถึง"];
const TRIGGER = new RegExp(`${TRIGGERS.map((word) => `(?:${looseWord(word)})`).join("|")}`, "g");
// Between the word and its day there is at most "not later than" and a weekday.
const BETWEEN = /^\s*(?:ไม่?เกิน|ภายใน)?\s*(?:วัน[ก-๎ ]{0,24})?\s*$/;
const DAY_REACH = 90;

/** Days by which the text wants something done. */
export function deadlinesIn(span: Span, ledger: Ledger): Field<ReadDeadline>[] {
	const text = flat(span, ledger);
	const found: Field<ReadDeadline>[] = [];
	let done = 0;
	for (const match of text.matchAll(TRIGGER)) {
		const from = match.index + match[0].length;
		if (match.index < done) continue;
		const window = text.slice(from, from + DAY_REACH);
		const day = /^[^0-9๐-๙oO]{0,44}[0-9๐-๙oO]/.test(window) ? findDay(window) : null;
		if (!day || !BETWEEN.test(window.slice(0, day.start))) continue;
		const place = { start: span.start + match.index, end: span.start + from + day.end };
		const { weekdayStated, weekdayMatches } = day;
		const trigger = match[0].replace(/\s/g, "");
		const base = dayField(day, place, ledger);
		found.push({ ...base, value: { ...day.date, trigger, weekdayStated, weekdayMatches } });
		done = from + day.end;
	}
	return found;
}

const URL =
	/(?:https?:\/\/|www\.)[^\s<>()"“”'ก-๏๚๛\uFDD0-\uFDD2]+|(?<![@A-Za-z0-9.\-/_])(?:[a-z0-9-]{1,40}\.){1,4}(?:go\.th|or\.th|ac\.th|in\.th|co\.th|ly|gl|me|com|net|org)(?:\/[A-Za-z0-9._~%?#=&/-]*)?(?![A-Za-z0-9@])/gi;

/** Web addresses in the text, without the punctuation after them. */
export function urlsIn(span: Span, ledger: Ledger): Field<string>[] {
	const text = ledger.source.text.slice(span.start, span.end);
	return [...text.matchAll(URL)].map((match) => {
		const written = match[0].replace(/[.,;:!?)\]>]+$/, "");
		const start = span.start + match.index;
		const place = { start, end: start + written.length };
		const url = toArabicDigits(written);
		const message = "Thai digits in a web address were read as 0–9";
		const doubts = url === written ? [] : [{ code: "MIXED_DIGITS" as const, message }];
		return ledger.field(url, place, url === written ? 1 : 0.8, doubts);
	});
}

const TARGET =
	/(?:แผนแม่บท\s?ย่อย|เป้าหมาย(?:ย่อย|แผนย่อย)?|แผนย่อย)[^0-9\n]{0,30}?(?<code>[0-9]{6})(?![0-9])/g;

/** Codes of plan targets: six digits after a word that names a target. */
export function planTargetsIn(span: Span, ledger: Ledger): Field<string>[] {
	const text = flat(span, ledger);
	const { digits } = legibleDigits(text);
	return [...digits.matchAll(TARGET)].map((match) => {
		const code = match.groups?.code ?? "";
		const start = span.start + match.index + match[0].length - code.length;
		return ledger.field(code, { start, end: start + code.length });
	});
}

const CODES: readonly (readonly [ReadCode["kind"], RegExp])[] = [
	["MEETING", /ครั้ง(?:ที ?่?)?\s?[0-9]{1,3}\s?\/\s?[0-9]{4}/g],
	["SUB_PLAN", /แผนย่อย\s?\([ก-ฮ]\.\s?[0-9]{1,2}\)/g],
	["ORDER", /คำสั่ง[ก-๎ ]{0,60}?ที่\s?[0-9]{1,5}\s?\/\s?[0-9]{4}/g],
];

/** Numbers of meetings, plans and orders, which no one may take for letter numbers. */
export function codesIn(span: Span, ledger: Ledger): Field<ReadCode>[] {
	const text = flat(span, ledger);
	const { digits } = legibleDigits(text);
	return CODES.flatMap(([kind, pattern]) =>
		[...digits.matchAll(pattern)].map((match) => {
			const start = span.start + match.index;
			const place = { start, end: start + match[0].length };
			return ledger.field({ kind, text: ledger.source.words(place) }, place);
		}),
	).sort((a, b) => a.start - b.start);
}

const CITED =
	/(?:ที ?่? ?|หนังสือ[ก-๎ ]{0,60}?)(?=[ก-ฮ]{2,5}\.? ?(?:\([ก-ฮ.]{1,12}\) ?)?[0-9๐-๙]{3,6}[^\n]{0,12}\/)/g;

/** Letters that the text cites by number. */
export function citationsIn(span: Span, ledger: Ledger): Field<ReadReference>[] {
	const text = flat(span, ledger);
	const found: Field<ReadReference>[] = [];
	let done = 0;
	for (const match of text.matchAll(CITED)) {
		if (match.index < done) continue;
		const window = text.slice(match.index, match.index + 110);
		const day = findDay(window);
		const isDated = day !== null && /ล(?:งวันที|ว)/.test(window.slice(0, day.end));
		const number = /\/\s?ว?[ .]*[0-9๐-๙]{1,7}/.exec(window);
		if (!number) continue;
		const end = isDated ? day.end : number.index + number[0].length;
		const place = { start: span.start + match.index, end: span.start + match.index + end };
		const field = referenceAt(place, ledger);
		if (field.value.number) found.push(field);
		done = match.index + end;
	}
	return found;
}

// Lines inside a paragraph are one sentence; a break counts as the space it takes.
function flat({ start, end }: Span, ledger: Ledger): string {
	return ledger.source.text.slice(start, end).replace(/[\n\r\f\t]/g, " ");
}
