import { toArabicDigits } from "./digits.ts";
import { hasShortForm, spellOut } from "./short-forms.ts";
import { repairText } from "./text.ts";

/** Text as it is compared: letters and digits alone, with the way back to what was read. */
export interface SearchText {
	text: string;
	/** `offsets[i]` is where character i began in the text as given; one more entry marks its end. */
	offsets: readonly number[];
}

const lowerCase = "abcdefghijklmnopqrstuvwxyz";
const DIGITS = "0123456789";
const THAI_DIGITS = "๐๑๒๓๔๕๖๗๘๙";
/** What separates words or carries no sound: a search neither asks for it nor minds it. */
const SEPARATORS =
	" \t\n\r\f\v\u00a0\u202f\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~¦«»“”‘’‚„–—…•·×ฯๆ๏๚๛";
/** Tone marks, ็, ์, ํ and their private-use glyphs: the first that a bad scan loses. */
const LOST_MARKS =
	"็่้๊๋์ํ๎ฺ\uf705\uf706\uf707\uf708\uf709\uf70a\uf70b\uf70c\uf70d\uf70e\uf711\uf712\uf713\uf714\uf715\uf716\uf717\uf71a";
/** Characters that readers of print and typists take for each other, as the first of each group. */
const ALIKE = [
	"ขฃชซ",
	"ดตฎฏ",
	"ค฿ฅศ",
	"าำ",
	"ิีึื\uf701\uf702\uf703\uf704",
	"ัั\uf710",
	"ุู\uf718\uf719",
	"ใไ",
	"ว6",
	"0o",
	"ฐ\uf700",
	"ญ\uf70f",
];

/** Each character and what it is looked up as; what is not in the list stays itself. */
const folded = new Map<string, string>();
for (const [from, to] of [
	[lowerCase.toUpperCase(), lowerCase],
	[THAI_DIGITS, DIGITS],
] as const) {
	for (const [index, character] of [...from].entries()) folded.set(character, to.charAt(index));
}
for (const group of ALIKE) {
	for (const character of group.slice(1)) folded.set(character, group.charAt(0));
}
for (const [character, to] of folded) folded.set(character, folded.get(to) ?? to);
for (const character of SEPARATORS + LOST_MARKS) folded.set(character, "");

/** The same by character code; แ may also be written as two เ. */
const foldedCodes: string[] = [];
for (const [character, to] of [...folded, ["แ", "เเ"] as const]) {
	foldedCodes[character.charCodeAt(0)] = to;
}

const quoted = (characters: string) =>
	[...characters].map((each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, "0")}`).join("");

/**
 * SQL expression that makes of a text expression what `foldText` makes of a text. Columns hold what
 * it made: a change here needs a migration that writes them anew.
 */
export function foldSql(expression: string): string {
	const kept = [...folded].filter(([, to]) => to !== "");
	const dropped = [...folded].filter(([, to]) => to === "");
	const from = quoted([...kept, ...dropped].map(([character]) => character).join(""));
	const to = quoted(kept.map(([, character]) => character).join(""));
	return `translate(replace(${expression}, 'แ', 'เเ'), E'${from}', E'${to}')`;
}

/** Text as it is looked up: lower case, Arabic digits, no marks of tone, characters alike made one. */
export function foldText(text: string): string {
	let result = "";
	for (let index = 0; index < text.length; index++) {
		result += foldedCodes[text.charCodeAt(index)] ?? text.charAt(index);
	}
	return result;
}

const separators = new Set(SEPARATORS);
const ODD = /[\uF700-\uF71A\u00AD\u200B-\u200F\u2060\uFEFF\u0E4D]|เเ/;

/**
 * Readings of a text to compare with: with short forms spelt out and, where that changes it, also as
 * it stands, for a short form that is misspelt in the query.
 */
export function searchTexts(text: string): SearchText[] {
	const spelt = searchText(text);
	return hasShortForm(text)
		? [spelt, read(text, (before) => ({ text: before, offsets: null }))]
		: [spelt];
}

/** Letters and digits of a text as it is compared: repaired, short forms spelt out, lower case. */
export function searchText(text: string): SearchText {
	return read(text, spellOut);
}

type Spelling = (text: string) => { text: string; offsets: readonly number[] | null };

function read(text: string, spell: Spelling): SearchText {
	const isPlain = !ODD.test(text) && text.normalize("NFC") === text;
	const repaired = isPlain ? null : repairText(text);
	const spelt = spell(toArabicDigits(repaired?.text ?? text));
	let result = "";
	const offsets: number[] = [];
	for (let index = 0; index < spelt.text.length; index++) {
		const character = spelt.text.charAt(index);
		if (separators.has(character)) continue;
		// Some letters grow when lowered; the offsets must hold.
		const lowered = character.toLowerCase();
		result += lowered.length === 1 ? lowered : character;
		const before = spelt.offsets?.[index] ?? index;
		offsets.push(repaired?.offsets[before] ?? before);
	}
	offsets.push(text.length);
	return { text: result, offsets };
}
