import type { FactIssue } from "@lao/importing/reading";
import { maskPersonalData } from "@lao/thai/personal-data";
import type { StudyFacts } from "./study-schema.ts";

/** The study with personal numbers and mailboxes masked in every text, and an issue for each place. */
export function masked(study: StudyFacts): StudyFacts {
	const issues: FactIssue[] = [];
	const facts = maskTexts(study, (place) =>
		issues.push({
			code: "PERSONAL_DATA_MASKED",
			field: null,
			message: `${place}: a personal number or mailbox was not kept`,
		}),
	);
	return { ...facts, issues: [...facts.issues, ...issues] };
}

/** Masks what is text and leaves the shape as it is. */
function maskTexts<Value>(value: Value, onMasked: (place: string) => void): Value {
	const visit = (part: unknown, place: string[]): unknown => {
		if (typeof part === "string") {
			const { text, found } = maskPersonalData(part);
			if (found.length > 0) onMasked(place.join("."));
			return text;
		}
		if (Array.isArray(part)) return part.map((item, index) => visit(item, [...place, `${index}`]));
		if (typeof part !== "object" || part === null) return part;
		return Object.fromEntries(
			Object.entries(part).map(([name, item]) => [name, visit(item, [...place, name])]),
		);
	};
	// Texts are replaced by texts, so the shape is that of the value.
	return visit(value, []) as Value;
}
