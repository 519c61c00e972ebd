/** The figure below which the given share of sorted figures lies. */
export function percentile(sorted: readonly number[], share: number): number {
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Middle, least and most of the figures of several rounds. */
export interface Spread {
	median: number;
	least: number;
	most: number;
}

export function spread(figures: readonly number[]): Spread {
	const sorted = figures.toSorted((a, b) => a - b);
	const middle = sorted.length / 2;
	const [low, high] = [sorted[Math.ceil(middle) - 1] ?? 0, sorted[Math.floor(middle)] ?? 0];
	return { median: (low + high) / 2, least: sorted[0] ?? 0, most: sorted.at(-1) ?? 0 };
}
