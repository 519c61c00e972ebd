const collator = new Intl.Collator("th");

/**
 * Dictionary order of Thai text, for `Array.sort`: a leading vowel (เ แ โ ใ ไ) sorts under the
 * consonant after it. Negative, zero or positive, as comparators are.
 */
export function thaiCompare(a: string, b: string): number {
	return collator.compare(a, b);
}
