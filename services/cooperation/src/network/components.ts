import { type Incidence, itemsOf } from "./incidence.ts";

/** By body: the first body, by identifier, of all that are tied to it directly or through others. */
export function components({ laos, members, synthetic }: Incidence): Int32Array {
	const parent = Int32Array.from(laos.keys());
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
	for (const agreement of synthetic.keys()) {
		const [first = 0, ...others] = itemsOf(members, agreement);
		for (const other of others) {
			const [a, b] = [rootOf(first), rootOf(other)];
			parent[Math.max(a, b)] = Math.min(a, b);
		}
	}
	return parent.map((_, lao) => rootOf(lao));
}
