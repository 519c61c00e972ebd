import type { FactIssue } from "@lao/importing/reading";
import { distance, type Fraction, fraction, isLess, over, times } from "./exact-decimal.ts";

export interface StatedAspect {
	nameTh: string;
	meanOfFive: string | null;
	percent: string | null;
	satisfiedCount: number | null;
	improveCount: number | null;
}

export interface StatedSurvey {
	yearBE: number | null;
	instrument: string | null;
	assessorTh: string | null;
	respondents: number | null;
	aspects: StatedAspect[];
}

/** A mean of two decimals leaves the percent open by 0.1 to either side. */
const tolerance = fraction("0.1");

/** Number of people asked: as stated, else the same sum of counts in every aspect. */
export function respondentsOf({ respondents, aspects }: StatedSurvey): number | null {
	const [sum = null, ...others] = new Set(aspects.map(countedOf));
	return respondents ?? (others.length === 0 ? sum : null);
}

function countedOf({ satisfiedCount, improveCount }: StatedAspect): number | null {
	return satisfiedCount === null || improveCount === null ? null : satisfiedCount + improveCount;
}

/** What a survey leaves unsaid, without which it can be compared with no other. */
export function omissions(survey: StatedSurvey): FactIssue[] {
	const issues: FactIssue[] = [];
	const add = (code: string, message: string, field: string) =>
		issues.push({ code, message, field });
	if (survey.yearBE === null) {
		add("YEAR_NOT_STATED", "The source states no year, so the result has no round", "yearBE");
	}
	if (survey.assessorTh === null) {
		add("ASSESSOR_NOT_STATED", "The source does not say who asked the citizens", "assessorTh");
	}
	if (survey.instrument === null) {
		add("INSTRUMENT_NOT_STATED", "The source does not say how citizens were asked", "instrument");
	}
	const respondents = respondentsOf(survey);
	if (respondents === null) {
		add("RESPONDENTS_NOT_STATED", "The source states no number of people asked", "respondents");
	} else if (survey.respondents === null) {
		const message = `The number ${respondents} is the sum of the counts of each aspect`;
		add("RESPONDENTS_DERIVED", message, "respondents");
	}
	return issues;
}

/** Numbers of a survey that cannot all be right. */
export function contradictions(survey: StatedSurvey): FactIssue[] {
	return survey.aspects.flatMap((aspect) => {
		const { nameTh, percent, meanOfFive } = aspect;
		const counted = countedOf(aspect);
		const issue = (code: string, message: string) => ({
			code,
			message: `${nameTh}: ${message}`,
			field: "aspects",
		});
		const found: FactIssue[] = [];
		const ofMean = meanOfFive === null ? null : times(fraction(meanOfFive), fraction(20));
		if (strays(ofMean, percent)) {
			const message = `${percent} percent is not the mean ${meanOfFive} of 5`;
			found.push(issue("PERCENT_DIFFERS_FROM_MEAN", message));
		}
		if (strays(shareOf(aspect.satisfiedCount, counted), percent)) {
			const message = `${percent} percent is not ${aspect.satisfiedCount} of ${counted}`;
			found.push(issue("PERCENT_DIFFERS_FROM_COUNTS", message));
		}
		if (counted !== null && survey.respondents !== null && counted > survey.respondents) {
			const message = `${counted} answers exceed ${survey.respondents} people asked`;
			found.push(issue("COUNTS_EXCEED_RESPONDENTS", message));
		}
		return found;
	});
}

function shareOf(satisfied: number | null, counted: number | null): Fraction | null {
	if (satisfied === null || counted === null) return null;
	return over(fraction(satisfied * 100), fraction(counted));
}

function strays(expected: Fraction | null, percent: string | null): boolean {
	if (expected === null || percent === null) return false;
	return isLess(tolerance, distance(expected, fraction(percent)));
}
