import { requestError } from "../errors.ts";
import type { LoaderFactory, SubgraphRequest } from "../request.ts";
import {
	type Candidates,
	findCandidates,
	readTexts,
	type SearchSource,
	unknownCount,
} from "./candidates.ts";
import { checkHits, type Hit } from "./hit.ts";
import { Judge, type Verdict } from "./judge.ts";
import type { Needle, SearchLanguage, SearchQuery } from "./language.ts";
import { passageOf } from "./passage.ts";
import { type Probe, probesOf } from "./probes.ts";

/** A kind of record that can be searched. */
export interface SearchedList<Node> {
	/** Finds the records themselves by their keys. */
	load: LoaderFactory<string, Node | null>;
	sources: readonly SearchSource[];
	language: SearchLanguage;
}

const longest = 200;
/** Candidates judged for each hit asked for, and at least. */
const candidates = { perHit: 2, least: 60 };
/** What scores less has next to nothing of what was asked for. */
const leastScore = 0.2;
const mostPassages = 3;

/** What a text asks for; INVALID_ARGUMENT where it cannot be searched for. */
export function readSearch(text: string, language: SearchLanguage): SearchQuery {
	const refuse = (why: string) => requestError("INVALID_ARGUMENT", `\`text\` ${why}`);
	if (text.length > longest) {
		throw refuse(`has ${text.length} characters: shorten it to at most ${longest}`);
	}
	if (!text.isWellFormed() || text.includes("\0")) {
		throw refuse("holds characters that are no text: leave out NUL and half surrogate pairs");
	}
	const query = /[\p{L}\p{N}]/u.test(text) ? language.readQuery(text) : null;
	if (!query || query.parts.length === 0) {
		throw refuse("has nothing to search for: give at least one letter or digit");
	}
	return query;
}

/** The records of a kind that answer a text best. */
export async function search<Node>(
	request: SubgraphRequest,
	list: SearchedList<Node>,
	text: string,
	first: number,
): Promise<Hit<Node>[]> {
	checkHits(first);
	const { language, sources } = list;
	const query = readSearch(text, language);
	const most = Math.max(candidates.least, first * candidates.perHit);
	const probes = probesOf(query, language);
	const found = await findCandidates(request, sources, probes, {
		enough: first,
		most,
	});
	if (found.keys.length === 0) return [];
	const texts = Map.groupBy(await readTexts(request, sources, found.keys), ({ key }) => key);
	const judge = new Judge(query, language, weighing(probes, found, language));
	const ranked = found.keys
		.map((key) => ({ key, ...judge.verdict(texts.get(key) ?? []) }))
		.filter(({ score }) => score >= leastScore)
		.toSorted((a, b) => b.score - a.score)
		.slice(0, first);
	const hits = await Promise.all(ranked.map((verdict) => hit(request, list, verdict)));
	return hits.filter((each) => each !== null);
}

/** A needle that few records hold weighs more, one that none holds as if one did. */
function weighing(probes: Probe[], { counts }: Candidates, { fold }: SearchLanguage) {
	const known = new Map<string, number>(probes.map(({ piece }) => [piece, counts.get(piece) ?? 0]));
	return (needle: Needle): number => {
		// What was not looked up is what every other text holds.
		const count = known.get(fold(needle.text)) ?? unknownCount;
		return 1 / Math.log(2 + Math.max(1, count));
	};
}

async function hit<Node>(
	request: SubgraphRequest,
	{ load }: SearchedList<Node>,
	{ key, score, texts }: Verdict & { key: string },
): Promise<Hit<Node> | null> {
	const record = await request.load(load, key);
	if (record === null) return null;
	return {
		score: Math.round(score * 1000) / 1000,
		record,
		passages: texts.slice(0, mostPassages).map(passageOf),
	};
}
