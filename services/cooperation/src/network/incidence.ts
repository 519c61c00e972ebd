/** A standing agreement and the bodies in it, each once, by identifier. */
export interface Tying {
	laoIds: string[];
	isSynthetic: boolean;
}

/** Numbers grouped by owner: those of owner `n` stand from `from[n]` up to `from[n + 1]`. */
export interface Grouped {
	from: Int32Array;
	items: Int32Array;
}

/** Who takes part in what, by number; ties are never listed, for agreements are far fewer. */
export interface Incidence {
	/** Identifiers of the bodies, in ascending order. */
	laos: string[];
	/** By agreement, its bodies. */
	members: Grouped;
	/** By body, its agreements. */
	agreements: Grouped;
	/** By agreement: whether it was generated. */
	synthetic: boolean[];
}

/** Bodies and agreements of a network; an agreement of one known body ties nobody. */
export function incidenceOf(all: Tying[]): Incidence {
	const tying = all.filter(({ laoIds }) => laoIds.length > 1);
	const laos = [...new Set(tying.flatMap(({ laoIds }) => laoIds))].sort();
	const numbers = new Map(laos.map((lao, number) => [lao, number]));
	const bodies = tying.map(({ laoIds }) => laoIds.map((lao) => numbers.get(lao) ?? 0));
	const own: number[][] = laos.map(() => []);
	for (const [agreement, members] of bodies.entries()) {
		for (const lao of members) own[lao]?.push(agreement);
	}
	return {
		laos,
		members: grouped(bodies),
		agreements: grouped(own),
		synthetic: tying.map(({ isSynthetic }) => isSynthetic),
	};
}

function grouped(lists: number[][]): Grouped {
	const from = new Int32Array(lists.length + 1);
	for (const [owner, { length }] of lists.entries()) from[owner + 1] = (from[owner] ?? 0) + length;
	return { from, items: Int32Array.from(lists.flat()) };
}

/** The numbers of one owner. */
export function itemsOf({ from, items }: Grouped, owner: number): Int32Array {
	return items.subarray(from[owner], from[owner + 1]);
}

/** Number of different partners of each body. */
export function degrees({ laos, members, agreements }: Incidence): number[] {
	const seenBy = new Int32Array(laos.length).fill(-1);
	return laos.map((_, lao) => {
		let degree = 0;
		seenBy[lao] = lao;
		for (const agreement of itemsOf(agreements, lao)) {
			for (const partner of itemsOf(members, agreement)) {
				if (seenBy[partner] === lao) continue;
				seenBy[partner] = lao;
				degree += 1;
			}
		}
		return degree;
	});
}
