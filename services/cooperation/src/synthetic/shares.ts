import type { Random } from "@lao/importing/random";

/** Items with their weights. */
export type Shares<Item> = readonly (readonly [item: Item, weight: number])[];

/** One of the items, by weight; no item at all is a mistake of the caller. */
export function pickByShare<Item>(random: Random, shares: Shares<Item>): Item {
	const total = shares.reduce((sum, [, weight]) => sum + weight, 0);
	let left = random.share() * total;
	for (const [item, weight] of shares) {
		left -= weight;
		if (left < 0) return item;
	}
	const last = shares.at(-1);
	if (!last) throw new Error("There is nothing to pick from");
	return last[0];
}
