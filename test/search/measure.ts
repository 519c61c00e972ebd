import type { Answer } from "@lao/testing/graph";
import type { PlantedQuery } from "./queries.ts";

/** How well and how fast planted queries are answered. */
export interface SearchFigures {
	queries: number;
	/** Share of the queries with a true record among the first ten. */
	recallAt10: number;
	/** Mean of one over the place of the first true record, 0 where there is none. */
	meanReciprocalRank: number;
	p50Ms: number;
	p95Ms: number;
	/** Queries without a true record among the first ten. */
	missed: string[];
}

type Ask = (query: string, variables: Record<string, unknown>) => Promise<Answer>;
type Hits = Record<string, { score: number; record: { id: string } }[]>;

const hits = "{ score record { id } passages { field parts { text isMatch } } }";
const question = `query ($text: String!) { search(text: $text) {
	laos ${hits} circulars ${hits} agreements ${hits} findings ${hits} recommendations ${hits} } }`;

/** Asks every query of all kinds of record at once, one after the other. */
export async function measureSearch(ask: Ask, queries: PlantedQuery[]): Promise<SearchFigures> {
	for (const { text } of queries.slice(0, 20)) await ask(question, { text });
	const times: number[] = [];
	const missed: string[] = [];
	let reciprocal = 0;
	for (const { text, kind, change, truth } of queries) {
		const began = performance.now();
		const { data, errors } = await ask(question, { text });
		times.push(performance.now() - began);
		if (errors) throw new Error(`${text}: ${JSON.stringify(errors)}`);
		const { search } = data as { search: Hits };
		const place = search[kind]?.findIndex(({ record }) => truth.has(record.id)) ?? -1;
		if (place < 0) missed.push(`${kind}, ${change}: ${text}`);
		else reciprocal += 1 / (place + 1);
	}
	const sorted = times.toSorted((a, b) => a - b);
	const percentile = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
	return {
		queries: queries.length,
		recallAt10: 1 - missed.length / queries.length,
		meanReciprocalRank: reciprocal / queries.length,
		p50Ms: percentile(0.5),
		p95Ms: percentile(0.95),
		missed,
	};
}
