import type { Own } from "@lao/importing/reading";
import { fiscalYearBE } from "@lao/thai/dates";
import { toArabicDigits } from "@lao/thai/digits";
import type { Line } from "./reporter.ts";

/** Survey whose form it is unless the form names another: the only one DLA sent out. */
const usual = "cooperation-2561";

/** The survey a form answers; null with a reason where it names one that is not held. */
export interface Campaign {
	surveyId: string | null;
	unknown: string | null;
}

interface Held {
	id: string;
	launchedOn: string;
}

/** Surveys held, by which the year that a form names is matched. */
export class Campaigns {
	readonly #held: Held[];

	constructor(held: Held[]) {
		this.#held = held;
	}

	static async read(own: Own): Promise<Campaigns> {
		return new Campaigns(
			await own<Held>(`select id, launched_on::text as "launchedOn" from cooperation_survey`),
		);
	}

	/** The survey of the year named above a table. */
	above(lines: Line[]): Campaign {
		for (const { text } of lines) {
			const year =
				/(?<fiscal>ปีงบประมาณ)?\s*(?:ประจำปี|ปี|พ\s?\.?\s?ศ\s?\.?)[\s.…]*(?<year>25\d\d)(?!\s*(?:[-–]|ถึง))/.exec(
					toArabicDigits(text),
				);
			if (year?.groups) return this.#ofYear(Number(year.groups.year), /งบประมาณ/.test(text));
		}
		return { surveyId: usual, unknown: null };
	}

	/** The survey with an identifier, as a column of the table gives it. */
	withId(id: string): Campaign {
		const isKnown = id === usual || this.#held.some((survey) => survey.id === id);
		return isKnown ? { surveyId: id, unknown: null } : { surveyId: null, unknown: id };
	}

	#ofYear(year: number, isFiscal: boolean): Campaign {
		const id = `cooperation-${year}`;
		const ofFiscalYear = this.#held.find(({ launchedOn }) => fiscalYearBE(launchedOn) === year);
		if (isFiscal && ofFiscalYear) return { surveyId: ofFiscalYear.id, unknown: null };
		return this.withId(id);
	}
}
