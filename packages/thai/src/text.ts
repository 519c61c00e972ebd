/** What a repair did; the names are stable and may be counted or stored. */
export type RepairRule =
	| "private-use-mark"
	| "invisible-character"
	| "no-break-space"
	| "split-sara-am"
	| "doubled-sara-am"
	| "double-sara-e"
	| "canonical-form";

/** One repair; `start` and `end` are UTF-16 offsets in the raw text, end exclusive. */
export interface TextChange {
	rule: RepairRule;
	start: number;
	end: number;
}

/** Text made searchable, with the way back to what was read. */
export interface RepairedText {
	text: string;
	/** `offsets[i]` is where character i of `text` began in the raw text; one more entry marks its end. */
	offsets: readonly number[];
	changes: readonly TextChange[];
}

// The Windows set of pre-positioned Thai glyphs (U+F700–F71A), which PDF text layers leak as characters.
const PRIVATE_USE =
	"\u0E10\u0E34\u0E35\u0E36\u0E37\u0E48\u0E49\u0E4A\u0E4B\u0E4C" + // F700–F709: ฐ, marks moved left
	"\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E0D" + // F70A–F70F: marks moved down, ญ
	"\u0E31\u0E4D\u0E47\u0E48\u0E49\u0E4A\u0E4B\u0E4C" + // F710–F717: marks above a tall consonant
	"\u0E38\u0E39\u0E3A"; // F718–F71A: marks below, moved down

interface Repair {
	rule: RepairRule;
	pattern: RegExp;
	replace: (found: string) => string;
}

// In this order: marks must be real before sara am can be seen, and the canonical form comes last
// because the others can leave marks out of order. NFKC is never used: it would split ำ again.
const REPAIRS: readonly Repair[] = [
	{
		rule: "private-use-mark",
		pattern: /[\uF700-\uF71A]/g,
		replace: (found) => PRIVATE_USE.charAt(found.charCodeAt(0) - 0xf700),
	},
	{
		rule: "invisible-character",
		pattern: /\u00AD|\u200B|\u200C|\u200D|\u200E|\u200F|\u2060|\uFEFF/g,
		replace: () => "",
	},
	{ rule: "no-break-space", pattern: /[\u00A0\u202F]/g, replace: () => " " },
	{
		// A tone between the two halves (น ํ ้ า) belongs before the vowel.
		rule: "split-sara-am",
		pattern: /\u0E4D[\u0E48-\u0E4B]?\u0E32/g,
		replace: (found) => `${found.slice(1, -1)}\u0E33`,
	},
	{
		// Office programs name the ring of ำ for the whole, in the PDF even for น้ำ: ำา is ำ, ้ำา is ำ,
		// ้ำ้า is ้ำ. The tone of a letter is drawn after its ring. Text laid over itself repeats the half: ำาา.
		rule: "doubled-sara-am",
		pattern: /[\u0E48-\u0E4B]?\u0E33(?:[\u0E48-\u0E4B]?\u0E32)+/g,
		replace: (found) => `${/([\u0E48-\u0E4B])\u0E32$/.exec(found)?.[1] ?? ""}\u0E33`,
	},
	{ rule: "double-sara-e", pattern: /\u0E40\u0E40/g, replace: () => "\u0E41" },
	{
		rule: "canonical-form",
		// A character and its marks: the smallest piece that can be normalised on its own.
		pattern: /[^\p{M}\p{Script=Hangul}][\p{M}\p{Script=Hangul}]*|[\p{M}\p{Script=Hangul}]+/gu,
		replace: (found) => found.normalize("NFC"),
	},
];

/**
 * Repairs what PDF text layers and OCR do to Thai: private-use glyphs, split ำ, เเ for แ, invisible
 * characters, no-break spaces, and NFC. Words are never corrected. Repairing twice changes nothing.
 */
export function repairText(raw: string): RepairedText {
	const start: RepairedText = {
		text: raw,
		offsets: Array.from({ length: raw.length + 1 }, (_, index) => index),
		changes: [],
	};
	return REPAIRS.reduce(applyRepair, start);
}

function applyRepair(before: RepairedText, { rule, pattern, replace }: Repair): RepairedText {
	const parts: string[] = [];
	const offsets: number[] = [];
	const changes: TextChange[] = [];
	const rawOffset = (at: number): number => before.offsets[at] ?? 0;
	let done = 0;
	const keepUntil = (end: number): void => {
		parts.push(before.text.slice(done, end));
		for (; done < end; done++) offsets.push(rawOffset(done));
	};
	for (const match of before.text.matchAll(pattern)) {
		const found = match[0];
		const replacement = replace(found);
		if (replacement === found) continue;
		keepUntil(match.index);
		done += found.length;
		changes.push({ rule, start: rawOffset(match.index), end: rawOffset(done) });
		parts.push(replacement);
		for (let i = 0; i < replacement.length; i++) {
			offsets.push(rawOffset(match.index + Math.min(i, found.length - 1)));
		}
	}
	if (changes.length === 0) return before;
	keepUntil(before.text.length);
	offsets.push(rawOffset(before.text.length));
	return { text: parts.join(""), offsets, changes: [...before.changes, ...changes] };
}

/** Text with each run of spaces, tabs and line breaks as one space, and none at either end. */
export function collapseSpaces(text: string): string {
	return text.replace(/\s+/g, " ").trim();
}
