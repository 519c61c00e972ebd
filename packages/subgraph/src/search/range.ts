/** Range of a text as stored, from a range of the letters and digits read from it. */
export function rangeOf(
	{ start, end }: { start: number; end: number },
	text: string,
	offsets: readonly number[],
): { start: number; end: number } {
	const first = offsets[start] ?? 0;
	const last = offsets[end - 1] ?? 0;
	// A mark stands on the letter before it, and signs left out around a word are no part of it.
	const before = /^[\p{M}\s\p{P}]+/u.exec(text.slice(first))?.[0].length ?? 0;
	const lastLength = /^(?:.\p{M}*)?/su.exec(text.slice(last))?.[0].length ?? 0;
	return { start: first + before, end: last + lastLength };
}
