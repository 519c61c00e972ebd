import { type Contact, findContacts } from "@lao/thai/personal-data";
import { repairText } from "@lao/thai/text";
import type { Field, IssueCode, ReadIssue, Span } from "./field.ts";
import { legibleDigits } from "./legible.ts";
import { type Line, splitLines } from "./line.ts";
import type { Ignored, PersonalDatum } from "./read-document.ts";
import { BLOTS, joined, shown } from "./words.ts";

// No digit carries a vowel or stands inside a word: there ๖ is a ว misread.
const SIX_FOR_WO =
	/๖(?=[ะ-ฺ็-๎])|(?<=[เแโใไ])๖(?=[ก-ฮ])|(?<=[ก-๎])(?<!ที่|ข้อ|หมู่|ชั้น|ครั้ง|ปี|มาตรา|เดือน|บท)๖(?=[ก-ฮเ-ไ])/g;

const LINE = "(?<=^|[\\n\\f\\r])[ \\t]*";
const LINE_END = "[ \\t]*(?=$|[\\n\\f\\r])";
const FURNITURE: readonly (readonly [Ignored["name"], RegExp])[] = [
	["IMAGE", /\[image:[^\]\n]{0,80}\]|!\[[^\]\n]{0,80}\]\([^)\n]{0,200}\)/g],
	["CATCHWORD", new RegExp(`${LINE}/ ?[^\\n\\f\\r/]{1,60}?(?: ?\\.){2,}${LINE_END}`, "g")],
	["CATCHWORD", new RegExp(`${LINE}/ ?[^\\n\\f\\r/]{1,60}?…[ .…]*${LINE_END}`, "g")],
	["PAGE_NUMBER", new RegExp(`${LINE}[-–—] ?[0-9๐-๙]{1,3} ?[-–—]${LINE_END}`, "g")],
	[
		"PAGE_NUMBER",
		new RegExp(`${LINE}หน้า(?:ที่)? ?[0-9๐-๙]{1,3}(?: ?(?:/|จาก) ?[0-9๐-๙]{1,3})?${LINE_END}`, "g"),
	],
	[
		"COPY_MARK",
		new RegExp(`${LINE}[(-]? ?(?:สำเนาคู่ฉบับ|สำเนา|ร่าง|คู่ฉบับ|ตราครุฑ|ครุฑ) ?[)-]?${LINE_END}`, "g"),
	],
	["RULE", new RegExp(`${LINE}[-–—_=*.…]{4,}${LINE_END}`, "g")],
];

/** A file's text as it is read: repaired, blotted and without page furniture, with the way back. */
export class Source {
	readonly text: string;
	readonly lines: readonly Line[];
	readonly ignored: readonly Ignored[];
	readonly personalData: readonly PersonalDatum[];
	/** Places of each ๖ that was read as ว. */
	readonly sixes: readonly number[];
	readonly #offsets: readonly number[];

	constructor(readonly raw: string) {
		const repaired = repairText(raw.replace(/[\uFDD0-\uFDD2]/g, "\uFFFD"));
		this.#offsets = repaired.offsets;
		this.sixes = [...repaired.text.matchAll(SIX_FOR_WO)].map(({ index }) => index);
		const legible = repaired.text.replace(SIX_FOR_WO, "ว");
		const personal = personalIn(legible);
		this.personalData = personal.map((datum) => this.#datum(datum));
		const blotted = personal.reduce(
			(text, { kind, start, end }) => fill(text, start, end, BLOTS[kind]),
			legible,
		);
		const { text, ignored } = withoutFurniture(blotted);
		this.text = text;
		this.ignored = ignored;
		const catchwords = ignored.filter(({ name }) => name === "CATCHWORD");
		this.lines = splitLines(text, catchwords);
	}

	/** Place in the raw text of a place in the text read. */
	place({ start, end }: Span): Span {
		const from = this.#offsets[start] ?? this.raw.length;
		return { start: from, end: Math.max(from, this.#offsets[end] ?? this.raw.length) };
	}

	issue(code: IssueCode, message: string, span: Span): ReadIssue {
		return { code, message: shown(message), ...this.place(span) };
	}

	field<T>(value: T, span: Span, confidence = 1, issues: ReadIssue[] = []): Field<T> {
		const field = { value, ...this.place(span), confidence: Math.round(confidence * 100) / 100 };
		return issues.length === 0 ? field : { ...field, issues };
	}

	/** What is written there, lines joined as Thai is, personal data as tokens. */
	words({ start, end }: Span): string {
		return shown(joined(this.text.slice(start, end)));
	}

	#datum({ kind, start, end }: PersonalContact): PersonalDatum {
		const place = this.place({ start, end });
		return { kind, ...place, value: this.raw.slice(place.start, place.end) };
	}
}

/**
 * Personal data read as written and with look-alikes mended: what either reading finds is masked,
 * because a mended letter may also hide where a number begins.
 */
function personalIn(text: string): PersonalContact[] {
	const { digits, slips } = legibleDigits(text);
	const readings = slips.length > 0 ? [text, digits] : [text];
	const found = readings.flatMap((reading) => findContacts(reading).filter(isPersonal));
	const merged: PersonalContact[] = [];
	for (const next of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
		const last = merged.at(-1);
		if (last && next.start < last.end) last.end = Math.max(last.end, next.end);
		else merged.push({ ...next });
	}
	return merged;
}

type PersonalContact = Contact & { kind: PersonalDatum["kind"] };

function isPersonal(contact: Contact): contact is PersonalContact {
	return contact.kind in BLOTS;
}

function fill(text: string, start: number, end: number, letter: string): string {
	return text.slice(0, start) + letter.repeat(end - start) + text.slice(end);
}

function withoutFurniture(blotted: string): { text: string; ignored: Ignored[] } {
	let text = blotted;
	const ignored: Ignored[] = [];
	for (const [name, pattern] of FURNITURE) {
		for (const match of text.matchAll(pattern)) {
			const lead = match[0].length - match[0].trimStart().length;
			const start = match.index + lead;
			ignored.push({ name, start, end: match.index + match[0].length });
		}
		text = text.replace(pattern, (found) => " ".repeat(found.length));
	}
	return { text, ignored: ignored.sort((a, b) => a.start - b.start) };
}
