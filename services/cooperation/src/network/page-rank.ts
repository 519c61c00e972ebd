import type { Incidence } from "./incidence.ts";

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
export function pageRank({ laos, members, agreements }: Incidence): Float64Array {
	const strength = agreements.map((own) =>
		own.reduce((sum, agreement) => sum + (members[agreement]?.length ?? 1) - 1, 0),
	);
	let rank = new Float64Array(laos.length).fill(1);
	for (let step = 0; step < mostSteps; step++) {
		const given = rank.map((value, lao) => value / (strength[lao] ?? 1));
		const pools = members.map((bodies) => bodies.reduce((sum, lao) => sum + (given[lao] ?? 0), 0));
		let change = 0;
		const next = rank.map((value, lao) => {
			// From each agreement comes what all its bodies give, but for what this body gave itself.
			let received = 0;
			for (const agreement of agreements[lao] ?? []) {
				received += (pools[agreement] ?? 0) - (given[lao] ?? 0);
			}
			const now = 1 - damping + damping * received;
			change = Math.max(change, Math.abs(now - value));
			return now;
		});
		rank = next;
		if (change < precision) break;
	}
	return rank;
}
