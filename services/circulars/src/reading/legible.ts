import { toArabicDigits } from "@lao/thai/digits";
import type { IssueCode } from "./field.ts";

interface Slip {
	code: IssueCode;
	message: string;
	pattern: RegExp;
	letter: string;
}

// Each keeps the length, so offsets hold. A ว with digits on both sides can only be a ๖ misread.
const SLIPS: readonly Slip[] = [
	{
		code: "OCR_O_READ_AS_0",
		message: "the letter o was read as 0",
		pattern:
			/(?<![A-Za-z])[oO](?=[ .\-/]?[oO]{0,3}[ .\-/]?[0-9๐-๙])|(?<=[0-9๐-๙])[oO](?![A-Za-np-z])/g,
		letter: "0",
	},
	{
		code: "OCR_6_READ_AS_WO",
		message: "ว among digits was read as ๖",
		pattern:
			/(?<=[0-9๐-๙][-.]?)ว(?=[-.]?[0-9๐-๙])|(?<=[0-9๐-๙])ว(?![ก-๎./]| ?[0-9๐-๙])|(?<=\/ ?ว ?)ว(?=[0-9๐-๙])/g,
		letter: "6",
	},
];

/** Text with letters among digits read as the digits they look like, in 0–9; offsets hold. */
export function legibleDigits(text: string): { digits: string; slips: readonly Slip[] } {
	const digits = SLIPS.reduce((read, slip) => read.replace(slip.pattern, slip.letter), text);
	const slips = digits === text ? [] : SLIPS.filter(({ pattern }) => text.search(pattern) >= 0);
	return { digits: toArabicDigits(digits), slips };
}

/** True where Thai and Arabic digits stand in one text. */
export function mixesDigits(text: string): boolean {
	return /[0-9]/.test(text) && /[๐-๙]/.test(text);
}

/** Text without the spaces inside it that match, with the way back. */
export function without(text: string, pattern: RegExp): { text: string; offsets: number[] } {
	let kept = "";
	const offsets: number[] = [];
	let done = 0;
	const keepUntil = (end: number) => {
		kept += text.slice(done, end);
		for (; done < end; done++) offsets.push(done);
	};
	for (const match of text.matchAll(pattern)) {
		keepUntil(match.index);
		done = match.index + match[0].length;
	}
	keepUntil(text.length);
	offsets.push(text.length);
	return { text: kept, offsets };
}
