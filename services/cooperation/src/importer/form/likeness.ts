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

/** Values by name, found also where some letters of the name are wrong. */
export class Names<Value> {
	readonly #byLength: Map<number, [name: string, value: Value][]>;
	readonly #exact: Map<string, Value>;

	constructor(named: [name: string, value: Value][]) {
		this.#byLength = Map.groupBy(named, ([name]) => name.length);
		this.#exact = new Map(named);
	}

	/**
	 * The value whose name is nearest to a compact text: the same, or no more than a fifth of its
	 * letters away; null where none is near or two are equally near.
	 */
	nearest(text: string): Value | null {
		const exact = this.#exact.get(text);
		if (exact !== undefined) return exact;
		const bound = Math.floor(text.length * slipsPerLetter);
		let best: { value: Value; slips: number } | null = null;
		let isTied = false;
		for (const [name, value] of this.#ofLength(text.length - bound, text.length + bound)) {
			const slips = slipsBetween(name, text, bound);
			if (slips > bound || (best && slips > best.slips)) continue;
			isTied = best !== null && slips === best.slips && value !== best.value;
			best = { value, slips };
		}
		return best && !isTied ? best.value : null;
	}

	*#ofLength(least: number, most: number) {
		for (let length = least; length <= most; length += 1) {
			yield* this.#byLength.get(length) ?? [];
		}
	}
}

/** Letters to add, drop or change to make one text of the other (Levenshtein); gives up beyond a bound. */
function slipsBetween(a: string, b: string, bound: number): number {
	let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i += 1) {
		const letter = a.charCodeAt(i - 1);
		const current = [i];
		let left = i;
		let least = i;
		for (let j = 1; j <= b.length; j += 1) {
			const change = (previous[j - 1] ?? 0) + (letter === b.charCodeAt(j - 1) ? 0 : 1);
			left = Math.min(change, (previous[j] ?? 0) + 1, left + 1);
			current.push(left);
			if (left < least) least = left;
		}
		if (least > bound) return least;
		previous = current;
	}
	return previous[b.length] ?? 0;
}
