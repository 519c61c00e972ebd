import { toArabicDigits } from "@lao/thai/digits";
import { repairText } from "@lao/thai/text";

/** Letters and digits of a text alone: what is left when spaces, breaks and dots are no difference. */
export function compact(text: string): string {
	return toArabicDigits(repairText(text).text)
		.toLowerCase()
		.replace(/[^\p{L}\p{M}\p{N}]/gu, "");
}

/** Letters that OCR may get wrong, in proportion to the length of the text. */
const slipsPerLetter = 0.2;

/**
 * The value whose name is nearest to a compact text: the same, or no more than a fifth of its
 * letters away; null where none is near or two are equally near.
 */
export function nearest<Value>(text: string, named: Iterable<[string, Value]>): Value | null {
	const bound = Math.floor(text.length * slipsPerLetter);
	let best: { value: Value; slips: number } | null = null;
	let isTied = false;
	for (const [name, value] of named) {
		if (name === text) return value;
		if (Math.abs(name.length - text.length) > bound) continue;
		const slips = slipsBetween(name, text);
		if (slips > bound || (best && slips > best.slips)) continue;
		isTied = best !== null && slips === best.slips && value !== best.value;
		best = { value, slips };
	}
	return best && !isTied ? best.value : null;
}

/** Letters to add, drop or change to make one text of the other (Levenshtein). */
function slipsBetween(a: string, b: string): number {
	let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i += 1) {
		const current = [i];
		for (let j = 1; j <= b.length; j += 1) {
			const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			current.push(Math.min(change, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
		}
		previous = current;
	}
	return previous[b.length] ?? 0;
}
