import type { FactIssue } from "@lao/importing/reading";
import { findContacts, maskPersonalData } from "@lao/thai/personal-data";
import type { LetterDocument } from "./document.ts";

/** What is no text: a hash may look like a number, and what is kept apart stays as it is. */
const untouched = new Set(["sha256", "personalData"]);

/** A letter someone stated, personal numbers and mailboxes masked in every text, with an issue for each place. */
export function masked(letter: LetterDocument): LetterDocument {
	const issues: FactIssue[] = [];
	const visit = (part: unknown, place: string[]): unknown => {
		const name = place.at(-1) ?? "";
		if (untouched.has(name)) return part;
		if (typeof part === "string") {
			const text = isDocumentText(place) ? blotted(part) : maskPersonalData(part).text;
			if (text !== part) issues.push(issueAt(place));
			return text;
		}
		if (Array.isArray(part)) return part.map((item, index) => visit(item, [...place, `${index}`]));
		if (typeof part !== "object" || part === null) return part;
		return Object.fromEntries(
			Object.entries(part).map(([key, item]) => [key, visit(item, [...place, key])]),
		);
	};
	// Texts are replaced by texts, so the shape is that of the letter.
	const result = visit(letter, []) as LetterDocument;
	return { ...result, issues: [...result.issues, ...issues] };
}

const isDocumentText = ([list, , name]: string[]) => list === "manifestations" && name === "text";

/** The text of a document in its length, so that every offset still holds. */
function blotted(text: string): string {
	let result = text;
	for (const { kind, start, end } of findContacts(text)) {
		if (kind === "office-line" || kind === "office-email") continue;
		result = `${result.slice(0, start)}${"█".repeat(end - start)}${result.slice(end)}`;
	}
	return result;
}

function issueAt(place: string[]): FactIssue {
	const message = `${place.join(".")}: a personal number or mailbox was not kept`;
	return { code: "PERSONAL_DATA_MASKED", field: null, message };
}
