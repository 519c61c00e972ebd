import { type Grouped, type Incidence, itemsOf } from "./incidence.ts";

/** Share of its weight that a body hands on, as in the paper that defined the measure. */
const damping = 0.85;
/** Largest change of a value in the last step; values are kept to six decimals. */
const precision = 1e-9;
const mostSteps = 300;

/**
 * PageRank (Brin and Page 1998) over undirected ties, each weighted by the number of agreements both
 * bodies share. Values are scaled so that their mean is 1: that of a body then depends only on its
 * own component, and networks of different size can be compared.
 */
export function pageRank({ laos, members, agreements, synthetic }: Incidence): Float64Array {
	const strength = Float64Array.from(laos, (_, lao) =>
		itemsOf(agreements, lao).reduce(
			(sum, agreement) => sum + itemsOf(members, agreement).length - 1,
			0,
		),
	);
	const owned = Float64Array.from(laos, (_, lao) => itemsOf(agreements, lao).length);
	const pools = new Float64Array(synthetic.length);
	const received = new Float64Array(laos.length);
	let rank = new Float64Array(laos.length).fill(1);
	for (let step = 0; step < mostSteps; step++) {
		const given = rank.map((value, lao) => value / (strength[lao] ?? 1));
		addUp(members, given, pools);
		addUp(agreements, pools, received);
		let change = 0;
		rank = rank.map((value, lao) => {
			// Each agreement hands on what all its bodies give, but not what a body gave itself.
			const gained = (received[lao] ?? 0) - (owned[lao] ?? 0) * (given[lao] ?? 0);
			const now = 1 - damping + damping * gained;
			change = Math.max(change, Math.abs(now - value));
			return now;
		});
		if (change < precision) break;
	}
	return rank;
}

/** By owner, the sum of the values of its items. */
function addUp({ from, items }: Grouped, values: Float64Array, sums: Float64Array): void {
	for (let owner = 0; owner < sums.length; owner++) {
		const end = from[owner + 1] ?? 0;
		let sum = 0;
		for (let at = from[owner] ?? 0; at < end; at++) sum += values[items[at] ?? 0] ?? 0;
		sums[owner] = sum;
	}
}
