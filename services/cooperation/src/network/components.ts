import type { Incidence } from "./incidence.ts";

/** By body: the first body, by identifier, of all that are tied to it directly or through others. */
export function components({ laos, members }: Incidence): number[] {
	const parent = laos.map((_, lao) => lao);
	const rootOf = (lao: number): number => {
		let root = lao;
		while (parent[root] !== root) root = parent[root] ?? root;
		// The way is shortened for the next who asks.
		for (let at = lao; at !== root; ) {
			const next = parent[at] ?? root;
			parent[at] = root;
			at = next;
		}
		return root;
	};
	for (const [first, ...others] of members) {
		for (const other of others) {
			const [a, b] = [rootOf(first ?? other), rootOf(other)];
			parent[Math.max(a, b)] = Math.min(a, b);
		}
	}
	return laos.map((_, lao) => rootOf(lao));
}
