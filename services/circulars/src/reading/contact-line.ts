import { toArabicDigits } from "@lao/thai/digits";
import { findContacts } from "@lao/thai/personal-data";
import type { Field, Span } from "./field.ts";
import type { Ledger } from "./ledger.ts";
import { legibleDigits } from "./legible.ts";
import type { ReadContact } from "./read-part.ts";
import { looseWord } from "./skeleton.ts";
import { shown } from "./words.ts";

const label = (words: readonly string[], more: string) =>
	new RegExp([...words.map(looseWord), more].join("|"), "i");
const LABELS: readonly (readonly [ReadContact["kind"] | "BOTH" | "NONE", RegExp])[] = [
	["BOTH", /โทร(?:ศัพท์|\.)?\s?(?:\/|และ|,)\s?(?:โทรสาร|แฟกซ์|โทรสาร\.)\s?\.?/],
	["FAX", label(["โทรสาร.", "แฟกซ์"], "โทสาร|โทราร|โทรสา[ก-ฮ]?|\\bfax\\.?")],
	["EMAIL", label(["ไปรษณีย์อิเล็กทรอนิกส์", "อีเมล์"], "e-?mail(?: address)?")],
	[
		"COORDINATOR",
		label(["ผู้ประสานงาน", "ผู้ประสาน", "ผู้รับผิดชอบ", "เจ้าของเรื่อง"], "ติดต่อ(?=\\s?(?:นาย|นาง|ว่าที่))"),
	],
	[
		"PHONE",
		label(
			["หมายเลขโทรศัพท์", "เบอร์โทรศัพท์", "โทรศัพท์เคลื่อนที่", "โทรศัพท์", "เบอร์โทร", "โทร.", "มือถือ"],
			"\\btel\\.?",
		),
	],
	["NONE", /เว็บไซต์|website|line\s?id|ไลน์/i],
];
const ANY_LABEL = new RegExp(LABELS.map(([, { source }]) => `(?:${source})`).join("|"), "gi");

/** Contacts of a line of the letter's foot, each by the label before it. */
export function contactsIn(line: Span, ledger: Ledger): Field<ReadContact>[] {
	const text = ledger.source.text.slice(line.start, line.end);
	const labels = [...text.matchAll(ANY_LABEL)];
	const first = labels[0]?.index ?? 0;
	const parts = labels.map((label, index) => ({
		kind: LABELS.find(([, pattern]) => pattern.exec(label[0])?.[0] === label[0])?.[0] ?? "PHONE",
		start: line.start + label.index + label[0].length,
		end: line.start + (labels[index + 1]?.index ?? text.length),
		label: line.start + label.index,
	}));
	if (labels.length === 0)
		parts.push({ kind: "NONE", start: line.start, end: line.end, label: line.start });
	else if (first > 0)
		parts.unshift({ kind: "NONE", start: line.start, end: line.start + first, label: line.start });
	return parts.flatMap(({ kind, start, end, label }) => {
		const place = { start, end };
		const found =
			kind === "COORDINATOR" ? coordinator(place, ledger) : valuesAt(place, kind, ledger);
		if (found.length > 0 && kind !== "NONE") ledger.take({ start: label, end: start });
		return found;
	});
}

/** Numbers and mailboxes at a place, whatever label stands before them. */
export function valuesAt(
	{ start, end }: Span,
	label: ReadContact["kind"] | "BOTH" | "NONE",
	ledger: Ledger,
): Field<ReadContact>[] {
	const text = ledger.source.text.slice(start, end);
	const found: Field<ReadContact>[] = [];
	const add = (contact: ReadContact, from: number, to: number, confidence = 1) =>
		found.push(ledger.field(contact, { start: start + from, end: start + to }, confidence));
	const numberKinds =
		label === "BOTH" ? (["PHONE", "FAX"] as const) : ([label === "FAX" ? "FAX" : "PHONE"] as const);
	for (const match of text.matchAll(/(?<blot>[\uFDD0-\uFDD2])\k<blot>*/g)) {
		const kinds = match[0].startsWith("\uFDD1") ? (["EMAIL"] as const) : numberKinds;
		for (const kind of kinds) {
			const value = shown(match[0]);
			add(
				{ kind, value, extension: null, isPersonal: true },
				match.index,
				match.index + match[0].length,
			);
		}
	}
	for (const contact of findContacts(legibleDigits(text).digits)) {
		const written = text.slice(contact.start, contact.end);
		if (contact.kind === "office-email") {
			const value = written.replaceAll(" ", "");
			add({ kind: "EMAIL", value, extension: null, isPersonal: false }, contact.start, contact.end);
		} else if (contact.kind === "office-line") {
			const { value, extension, length } = officeLine(text.slice(contact.start));
			const to = Math.max(contact.end, contact.start + length);
			for (const kind of numberKinds)
				add({ kind, value, extension, isPersonal: false }, contact.start, to);
		}
	}
	if (found.length === 0 && label !== "NONE" && label !== "EMAIL") addShort(text, add, numberKinds);
	return found.sort((a, b) => a.start - b.start);
}

type Add = (contact: ReadContact, from: number, to: number, confidence?: number) => number;

/** Numbers too short or damaged to be sure of: inside lines, hotlines. */
function addShort(text: string, add: Add, kinds: readonly ("PHONE" | "FAX")[]): void {
	const match = /[0-9][0-9 \-–(),]{1,24}[0-9](?:\s?(?:ต่อ|ext\.?)\s?[0-9]{1,6})?/i.exec(
		legibleDigits(text).digits,
	);
	if (!match) return;
	const { value, extension } = officeLine(match[0]);
	for (const kind of kinds) {
		add(
			{ kind, value, extension, isPersonal: false },
			match.index,
			match.index + match[0].length,
			0.6,
		);
	}
}

function officeLine(text: string): { value: string; extension: string | null; length: number } {
	const { digits } = legibleDigits(text);
	const match =
		/^(?<number>\+?[0-9][0-9 \-–()\u00A0\n.]*?)(?:\s*(?:[ตด] ?่? ?อ|ext\.?)\s*(?<extension>[0-9]{1,6}(?:\s?(?:,|-|–|\/|ถึง|และ)\s?[0-9]{1,6})*)|(?=[^0-9 \-–()\u00A0\n.]|$))/i.exec(
			digits,
		);
	const number = toArabicDigits(match?.groups?.number ?? digits).replace(/[^0-9+]/g, "");
	return {
		value: number,
		extension: match?.groups?.extension ?? null,
		length: match?.[0].trimEnd().length ?? 0,
	};
}

/** The name after ผู้ประสานงาน, and what numbers follow it. */
function coordinator({ start, end }: Span, ledger: Ledger): Field<ReadContact>[] {
	const text = ledger.source.text.slice(start, end);
	const lead = /^[\s:.…]*/.exec(text)?.[0].length ?? 0;
	const name = /^[^0-9๐-๙\uFDD0-\uFDD2,(\n]+/.exec(text.slice(lead))?.[0].trim() ?? "";
	const values = valuesAt({ start: start + lead + name.length, end }, "PHONE", ledger);
	if (!/[ก-ฮ]{2}/.test(name)) return values;
	const place = { start: start + lead, end: start + lead + name.length };
	const value = ledger.source.words(place);
	const contact: ReadContact = { kind: "COORDINATOR", value, extension: null, isPersonal: true };
	return [ledger.field(contact, place), ...values];
}
