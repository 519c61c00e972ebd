/** One body in one standing agreement. */
export interface Membership {
	agreementId: string;
	laoId: string;
	isSynthetic: boolean;
}

/** Who takes part in what, by number: agreements of at least two bodies, and the bodies in them. */
export interface Incidence {
	/** Identifiers in ascending order. */
	laos: string[];
	/** Bodies of each agreement, as indexes into `laos`. */
	members: number[][];
	/** Agreements of each body, as indexes into `members`. */
	agreements: number[][];
	/** By agreement: whether it was generated. */
	synthetic: boolean[];
}

/** Ties are never listed: a tie is two bodies in one agreement, and agreements are far fewer. */
export function incidenceOf(memberships: Membership[]): Incidence {
	const groups = [...Map.groupBy(memberships, ({ agreementId }) => agreementId).values()].filter(
		(group) => group.length > 1,
	);
	const laos = [...new Set(groups.flat().map(({ laoId }) => laoId))].sort();
	const numbers = new Map(laos.map((lao, number) => [lao, number]));
	const members = groups.map((group) => group.map(({ laoId }) => numbers.get(laoId) ?? -1));
	const agreements: number[][] = laos.map(() => []);
	for (const [agreement, bodies] of members.entries()) {
		for (const lao of bodies) agreements[lao]?.push(agreement);
	}
	return {
		laos,
		members,
		agreements,
		synthetic: groups.map((group) => group.some(({ isSynthetic }) => isSynthetic)),
	};
}

/** Number of different partners of each body. */
export function degrees({ laos, members, agreements }: Incidence): number[] {
	const seenBy = new Int32Array(laos.length).fill(-1);
	return agreements.map((own, lao) => {
		let degree = 0;
		seenBy[lao] = lao;
		for (const agreement of own) {
			for (const partner of members[agreement] ?? []) {
				if (seenBy[partner] === lao) continue;
				seenBy[partner] = lao;
				degree += 1;
			}
		}
		return degree;
	});
}
