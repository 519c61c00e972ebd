import { components } from "./components.ts";
import { degrees, incidenceOf, itemsOf, type Tying } from "./incidence.ts";
import { pageRank } from "./page-rank.ts";

/** Place of one body in a network. */
export interface MemberMeasures {
	laoId: string;
	degree: number;
	agreementCount: number;
	componentId: string;
	componentSize: number;
	centrality: string;
	isSynthetic: boolean;
}

/** A network as a whole. */
export interface NetworkMeasures {
	nodeCount: number;
	edgeCount: number;
	agreementCount: number;
	componentCount: number;
	largestComponent: number;
	density: string;
	isSynthetic: boolean;
}

/** Measures of the network that standing agreements make; the same agreements, in the same order, give the same digits. */
export function measure(tying: Tying[]): {
	network: NetworkMeasures;
	members: MemberMeasures[];
} {
	const incidence = incidenceOf(tying);
	const { laos, agreements, members, synthetic } = incidence;
	const degree = degrees(incidence);
	const component = components(incidence);
	const rank = pageRank(incidence);
	const sizes = new Map<number, number>();
	for (const root of component) sizes.set(root, (sizes.get(root) ?? 0) + 1);
	// All measures of a body follow from its component alone, and so does whether they are observed.
	const generated = new Set(
		synthetic.flatMap((made, agreement) => {
			const [first = 0] = itemsOf(members, agreement);
			return made ? [component[first]] : [];
		}),
	);
	const edgeCount = degree.reduce((sum, one) => sum + one, 0) / 2;
	return {
		network: {
			nodeCount: laos.length,
			edgeCount,
			agreementCount: synthetic.length,
			componentCount: sizes.size,
			largestComponent: Math.max(0, ...sizes.values()),
			density: density(laos.length, edgeCount),
			isSynthetic: generated.size > 0,
		},
		members: laos.map((laoId, lao) => ({
			laoId,
			degree: degree[lao] ?? 0,
			agreementCount: itemsOf(agreements, lao).length,
			componentId: laos[component[lao] ?? lao] ?? laoId,
			componentSize: sizes.get(component[lao] ?? lao) ?? 1,
			centrality: (rank[lao] ?? 0).toFixed(6),
			isSynthetic: generated.has(component[lao]),
		})),
	};
}

/** Ties over all pairs there could be. */
function density(nodes: number, edges: number): string {
	return (nodes < 2 ? 0 : (2 * edges) / (nodes * (nodes - 1))).toFixed(6);
}
