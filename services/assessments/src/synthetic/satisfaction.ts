import { Random, syntheticProvenance } from "@lao/importing/random";
import type { RecordSet } from "@lao/importing/reading";
import { fraction, times, toDecimal } from "../exact-decimal.ts";
import { SatisfactionInstrument, SatisfactionScale } from "../satisfaction-instrument.ts";
import type { SyntheticLao } from "./laos.ts";
import { withinPercent } from "./quality.ts";
import { syntheticRound, syntheticYears } from "./rounds.ts";

/** Share of bodies with a survey in one year. */
const surveyed = 0.35;
const aspectNames = ["ขั้นตอน", "ช่องทาง", "เจ้าหน้าที่", "สิ่งอำนวยความสะดวก"];
const assessors: [SatisfactionInstrument, string][] = [
	[SatisfactionInstrument.UNIVERSITY_SURVEY, "มหาวิทยาลัยสังเคราะห์ ก"],
	[SatisfactionInstrument.UNIVERSITY_SURVEY, "มหาวิทยาลัยสังเคราะห์ ข"],
	[SatisfactionInstrument.DLA_ONLINE_SURVEY, "ระบบออนไลน์สังเคราะห์"],
	[SatisfactionInstrument.SELF_RUN_COUNT, "อปท. สังเคราะห์สำรวจเอง"],
];

/** Satisfaction surveys of some bodies in some years, the better-run bodies liked better. */
export class SatisfactionGenerator {
	readonly #random: Random;

	constructor(seed: number) {
		this.#random = new Random(seed, "assessments satisfaction");
	}

	/** Surveys and their aspects of a page of bodies. */
	sets(laos: { lao: SyntheticLao; quality: number }[]): RecordSet[] {
		const results: object[] = [];
		const aspects: object[] = [];
		for (const { lao, quality } of laos) {
			for (const year of syntheticYears) {
				if (!this.#random.chance(surveyed)) continue;
				const made = this.#survey(lao, quality, year);
				results.push(made.result);
				aspects.push(...made.aspects);
			}
		}
		return [
			{ table: "satisfaction_result", key: ["id"], records: results },
			{ table: "satisfaction_aspect", key: ["id"], records: aspects },
		];
	}

	#survey(lao: SyntheticLao, quality: number, yearBE: number) {
		const roundId = syntheticRound("satisfaction", yearBE);
		const id = `${roundId}/${lao.id}`;
		const [instrument, assessorTh] = this.#random.pick(assessors);
		const isCount = instrument === SatisfactionInstrument.SELF_RUN_COUNT;
		// Few surveys are large: 40 to 1,500 people, most of them below 500.
		const respondents = 40 + Math.round(1460 * this.#random.share() ** 3);
		const result = {
			id,
			laoId: lao.id,
			provinceCode: lao.provinceCode,
			roundId,
			yearBE,
			instrument,
			assessorTh,
			respondents,
			scale: isCount ? SatisfactionScale.COUNT : SatisfactionScale.FIVE_POINT,
			isContradictory: false,
			...syntheticProvenance,
		};
		const aspects = aspectNames.map((name, index) => {
			const liking = withinPercent(quality + 8 + this.#random.normal(0, 4));
			return {
				id: `${id}/${index + 1}`,
				place: index + 1,
				nameTh: `ด้านสังเคราะห์: ${name}`,
				...(isCount ? counts(liking, respondents) : mean(liking)),
				levelTh: null,
				resultId: id,
				laoId: lao.id,
			};
		});
		return { result, aspects };
	}
}

function counts(liking: number, respondents: number) {
	const satisfiedCount = Math.round((respondents * liking) / 100);
	const share = { numerator: BigInt(satisfiedCount * 100), denominator: BigInt(respondents) };
	return {
		meanOfFive: null,
		percent: toDecimal(share, 2),
		satisfiedCount,
		improveCount: respondents - satisfiedCount,
	};
}

function mean(liking: number) {
	const meanOfFive = (liking / 20).toFixed(2);
	return {
		meanOfFive,
		percent: toDecimal(times(fraction(meanOfFive), fraction(20)), 2),
		satisfiedCount: null,
		improveCount: null,
	};
}
