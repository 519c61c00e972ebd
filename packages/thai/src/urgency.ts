/** How fast a letter must be handled, as printed on it; ปกติ (normal) is printed on none. */
export type Urgency = "ปกติ" | "ด่วน" | "ด่วนมาก" | "ด่วนที่สุด";

/** How secret a letter is, as printed on it; ปกติ (normal) is printed on none. */
export type Secrecy = "ปกติ" | "ลับ" | "ลับมาก" | "ลับที่สุด";

/** Speed codes of the Thai e-correspondence standard (ชั้นความเร็ว). */
export const URGENCY_CODES: Readonly<Record<Urgency, string>> = {
	ปกติ: "001",
	ด่วน: "002",
	ด่วนมาก: "003",
	ด่วนที่สุด: "004",
};

/** Secrecy codes of the Thai e-correspondence standard (ชั้นความลับ). */
export const SECRECY_CODES: Readonly<Record<Secrecy, string>> = {
	ปกติ: "001",
	ลับ: "002",
	ลับมาก: "003",
	ลับที่สุด: "004",
};

// Inside a longer word the mark means something else: เร่งด่วน (pressing), สายด่วน (hotline), กลับ (return).
// ที่ may follow without a space: it opens the letter's number.
const END = "(?![\\u0E01-\\u0E4E])|(?=ที่)";
const URGENT = new RegExp(`(?<!เร่ง)ด่วน\\s?(ที่สุด|มาก)(?:${END})|(?<![\\u0E01-\\u0E4E])ด่วน(?:${END})`);
const SECRET = new RegExp(
	`(?<![\\u0E01-\\u0E4E])ลับ\\s?(ที่สุด|มาก)(?:${END})|(?<![\\u0E01-\\u0E4E])ลับ(?:${END})`,
);

/**
 * First urgency mark in the text, or null where there is none. ปกติ counts only when it is the whole
 * text, because prose uses the word freely.
 */
export function parseUrgency(text: string): Urgency | null {
	if (text.trim() === "ปกติ") return "ปกติ";
	const match = URGENT.exec(text);
	if (!match) return null;
	if (match[1] === "ที่สุด") return "ด่วนที่สุด";
	return match[1] === "มาก" ? "ด่วนมาก" : "ด่วน";
}

/** First secrecy mark in the text, or null where there is none; ปกติ only as the whole text. */
export function parseSecrecy(text: string): Secrecy | null {
	if (text.trim() === "ปกติ") return "ปกติ";
	const match = SECRET.exec(text);
	if (!match) return null;
	if (match[1] === "ที่สุด") return "ลับที่สุด";
	return match[1] === "มาก" ? "ลับมาก" : "ลับ";
}

/** Urgency of a standard speed code (`"004"` → ด่วนที่สุด), or null where the code is unknown. */
export function urgencyOfCode(code: string): Urgency | null {
	return wordOfCode(URGENCY_CODES, code);
}

/** Secrecy of a standard secrecy code (`"002"` → ลับ), or null where the code is unknown. */
export function secrecyOfCode(code: string): Secrecy | null {
	return wordOfCode(SECRECY_CODES, code);
}

function wordOfCode<Word extends string>(
	codes: Readonly<Record<Word, string>>,
	code: string,
): Word | null {
	for (const word in codes) if (codes[word] === code) return word;
	return null;
}
