import type { Issue } from "@lao/subgraph/source";
import type { SatisfactionAspect } from "./satisfaction-aspect.ts";
import type { SatisfactionResult } from "./satisfaction-result.ts";

/** Answers of fewer people could be traced to one of them. */
export const leastRespondents = 5;

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

/** An aspect without its values. */
export function withoutValues({ id, place, nameTh, ...rest }: SatisfactionAspect) {
	const { resultId, laoId, importRun } = rest;
	return {
		...{ id, place, nameTh, resultId, laoId, importRun },
		...{ meanOfFive: null, percent: null, satisfiedCount: null, improveCount: null, levelTh: null },
		isSuppressed: true,
	};
}

/** What is odd about a result whose values are withheld, in words that quote none of them. */
export function withoutQuotes(issues: Issue[]): Issue[] {
	const message = `Numbers are withheld: fewer than ${leastRespondents} people answered`;
	return issues.map((issue) => (issue.field === "aspects" ? { ...issue, message } : issue));
}
