/** Least number of characters that the trigram index finds. */
const gram = 3;

/** Wrong, missing or surplus characters that a needle of folded text may have; a number has none. */
export function tolerance(folded: string): number {
	if (folded.length <= gram || /^\d+$/.test(folded)) return 0;
	if (folded.length <= 6) return 1;
	return folded.length < 15 ? 2 : 3;
}

/**
 * Pieces of which a text must hold at least one to hold the needle with its tolerated faults: so
 * many faults cannot hit every one of more pieces. A needle too short for that has its trigrams.
 */
export function pieces(folded: string): string[] {
	const faults = tolerance(folded);
	if (faults === 0) return [folded];
	const count = faults + 1;
	if (folded.length < gram * count) {
		return Array.from({ length: folded.length - gram + 1 }, (_, start) =>
			folded.slice(start, start + gram),
		);
	}
	const bound = (index: number) => Math.round((index * folded.length) / count);
	return Array.from({ length: count }, (_, index) => folded.slice(bound(index), bound(index + 1)));
}
