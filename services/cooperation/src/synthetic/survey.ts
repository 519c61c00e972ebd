import { Random, syntheticProvenance } from "@lao/importing/random";
import type { RecordSet } from "@lao/importing/reading";
import { SurveyResponseStatus } from "../survey-terms.ts";
import { pickByShare, type Shares } from "./shares.ts";

const surveyId = "SYN-cooperation-2566";
const deadline = "2023-08-31";

const statuses: Shares<SurveyResponseStatus> = [
	[SurveyResponseStatus.ANSWERED, 60],
	[SurveyResponseStatus.PARTLY, 15],
	[SurveyResponseStatus.NOT_ANSWERED, 25],
];

const survey = {
	id: surveyId,
	titleTh: "แบบสำรวจสังเคราะห์เรื่องความร่วมมือระหว่าง อปท.",
	titleEn: "Synthetic survey of cooperation between LAOs",
	purposeSummary: null,
	launchedOn: "2023-06-01",
	launchedOnTextBE: "๑ มิถุนายน ๒๕๖๖",
	deadline,
	deadlineTextBE: "๓๑ สิงหาคม ๒๕๖๖",
	formFooterTh: [],
	agencyCode: "มท08",
	...syntheticProvenance,
};

/** A later survey that provinces did answer, so that the way from answer to agreement can be walked. */
export class SyntheticSurvey {
	readonly #random: Random;
	readonly #status: Map<string, SurveyResponseStatus>;

	constructor(seed: number, provinceCodes: string[]) {
		this.#random = new Random(seed, "cooperation/survey");
		this.#status = new Map(
			provinceCodes.map((code) => [code, pickByShare(this.#random, statuses)]),
		);
	}

	/** The answer that reports an agreement of a province, signed on a day; null when none does. */
	responseFor(provinceCode: string, signedOn: string): string | null {
		const status = this.#status.get(provinceCode);
		const reported =
			signedOn < deadline &&
			(status === SurveyResponseStatus.ANSWERED ||
				(status === SurveyResponseStatus.PARTLY && this.#random.chance(0.5)));
		return reported ? `${surveyId}/${provinceCode}` : null;
	}

	sets(): RecordSet[] {
		return [
			{ table: "cooperation_survey", key: ["id"], records: [survey] },
			{ table: "survey_response", key: ["id"], records: [...this.#status].map(responseRecord) },
		];
	}
}

function responseRecord([provinceCode, status]: [string, SurveyResponseStatus], index: number) {
	const answered = status !== SurveyResponseStatus.NOT_ANSWERED;
	const day = String(1 + (index % 31)).padStart(2, "0");
	return {
		id: `${surveyId}/${provinceCode}`,
		surveyId,
		provinceCode,
		status,
		receivedOn: answered ? `2023-08-${day}` : null,
		reporterName: answered ? `ผู้รายงานสังเคราะห์ ${provinceCode}` : null,
		reporterPosition: answered ? "ตำแหน่งสังเคราะห์" : null,
		...syntheticProvenance,
	};
}
