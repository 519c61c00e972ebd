import { type LetterNumber, parseLetterNumber } from "@lao/thai/letter-numbers";

type NumberParts = Pick<LetterNumber, "agencyCode" | "unitCode" | "isCircular" | "serial">;

/** Number of a letter in the form it is displayed and found by. */
export interface ReadNumber {
	/** `มท 0810.7/ว 1355`. */
	number: string;
	/** Without agency and unit, `ว 1355`; null where the serial is blank. */
	bareNumber: string | null;
	agencyLetters: string | null;
	unitCode: string | null;
	isCircular: boolean;
	serial: string | null;
	/** 0 to 1: how surely the characters were read. */
	legibility: number;
	notes: string[];
}

/** First letter number of a text in either digit system, or null. */
export function readNumber(text: string): ReadNumber | null {
	// ที่ says that a number follows: ours are cut out of lines that have it.
	const read = parseLetterNumber(text.includes("ที่") ? text : `ที่ ${text}`);
	if (!read) return null;
	const { agencyCode, unitCode, isCircular, serial, confidence, guesses } = read;
	return {
		number: usualNumber(read),
		bareNumber: serial === null ? null : bare(read),
		agencyLetters: agencyCode,
		unitCode,
		isCircular,
		serial,
		legibility: confidence,
		notes: guesses,
	};
}

/** A number as written, or as displayed where only the reader of letters makes out what is written. */
export function legibleText(number: NumberParts & { text: string }): string | null {
	return [number.text, usualNumber(number)].find((text) => readNumber(text) !== null) ?? null;
}

/** A letter number as it is displayed and found: agency and unit, ว, serial. */
export function usualNumber(read: NumberParts): string {
	const { agencyCode, unitCode } = read;
	const agency = [agencyCode, unitCode].filter((part) => part !== null).join(" ");
	return agency === "" ? bare(read) : `${agency}/${bare(read)}`;
}

function bare({ isCircular, serial }: NumberParts): string {
	return [isCircular ? "ว" : "", serial ?? ""].filter((part) => part !== "").join(" ");
}
