import type { Issue } from "@lao/subgraph/source";
import { toldRecord } from "@lao/subgraph/told-record";
import type { SatisfactionAspect } from "./satisfaction-aspect.ts";
import type { SatisfactionResult } from "./satisfaction-result.ts";

/** Answers of fewer people could be traced to one of them. */
export const leastRespondents = 5;

const noValues = {
	meanOfFive: null,
	percent: null,
	satisfiedCount: null,
	improveCount: null,
	levelTh: null,
};

/**
 * Whether the values of a result are withheld. Where the source states no number of people, the
 * most answers any aspect counts stand for it; a result without either is as its source published
 * it, and may be shown, though it enters no measure of a group.
 */
export function isSuppressed(
	{ respondents }: SatisfactionResult,
	aspects: SatisfactionAspect[],
): boolean {
	const counts = aspects.flatMap(({ satisfiedCount, improveCount }) =>
		satisfiedCount === null && improveCount === null
			? []
			: (satisfiedCount ?? 0) + (improveCount ?? 0),
	);
	const people = respondents ?? (counts.length > 0 ? Math.max(...counts) : null);
	return people !== null && people < leastRespondents;
}

/** Aspects as they are told: without their values where those are withheld. */
export function toldAspects(
	result: SatisfactionResult,
	aspects: SatisfactionAspect[],
): SatisfactionAspect[] {
	const withheld = isSuppressed(result, aspects);
	return aspects.map((aspect) =>
		toldRecord(aspect, { ...(withheld && noValues), isSuppressed: withheld }),
	);
}

/** What is odd about a result whose values are withheld, in words that quote none of them. */
export function withoutQuotes(issues: Issue[]): Issue[] {
	const message = `Numbers are withheld: fewer than ${leastRespondents} people answered`;
	return issues.map((issue) => (issue.field === "aspects" ? { ...issue, message } : issue));
}
