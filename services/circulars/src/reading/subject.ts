import { collapseSpaces } from "@lao/thai/text";
import type { Field } from "./field.ts";
import type { ReadDocument } from "./read-document.ts";
import { editDistance } from "./skeleton.ts";

// What a title adds before the same words: แบบสำรวจ… encloses what สำรวจ… announces.
const PREFIX = /^(?:แบบ|สำเนา|ร่าง|คู่มือ|การ)/;
const SHARED = 20;
const SLIPS = 3;

/**
 * Adds an issue where a subject differs by a few letters from the same words elsewhere in the file:
 * an annex page that repeats it, or the title of what is enclosed. Neither is corrected.
 */
export function compareSubjects(documents: readonly ReadDocument[]): void {
	let letter: ReadDocument | null = null;
	for (const document of documents) {
		if (document.kind === "ANNEX") {
			if (letter?.subject && document.subject)
				compare(letter, letter.subject, document.subject.value);
		} else if (document.recipients.length > 0) {
			letter = document;
			for (const { value } of document.enclosures) {
				if (document.subject) compare(document, document.subject, value.title);
			}
		}
	}
}

function compare(letter: ReadDocument, subject: Field<string>, other: string): void {
	if (!differsBySlips(subject.value, other)) return;
	const { start, end } = subject;
	const issue = { code: "SUBJECT_OCR" as const, message: `elsewhere: ${other}`, start, end };
	subject.issues = [...(subject.issues ?? []), issue];
	subject.confidence = Math.min(subject.confidence, 0.6);
	letter.issues.push(issue);
}

/** True where two long texts are the same but for one to three letters in one place. */
export function differsBySlips(a: string, b: string): boolean {
	const [first, second] = [a, b].map((text) =>
		collapseSpaces(text).replaceAll(" ", "").replace(PREFIX, ""),
	);
	if (!first || !second || first === second) return false;
	const shorter = Math.min(first.length, second.length);
	let head = 0;
	while (head < shorter && first[head] === second[head]) head++;
	let tail = 0;
	while (tail < shorter - head && first.at(-1 - tail) === second.at(-1 - tail)) tail++;
	if (head + tail < SHARED) return false;
	const middle = (text: string) => text.slice(head, text.length - tail);
	return editDistance(middle(first), middle(second), SLIPS) <= SLIPS;
}
