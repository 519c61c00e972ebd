import { Random, syntheticProvenance } from "@lao/importing/random";
import type { RecordSet } from "@lao/importing/reading";
import type { SyntheticLao } from "./laos.ts";
import { withinPercent } from "./quality.ts";
import { serviceAreas, standardsYear, syntheticRound } from "./rounds.ts";

/** Points from which a generated standard counts as met; the real rule is not known. */
const leastPoints = 60;
/** Points by which an area is easier than the others, in the order of the areas. */
const areaEffects = [-6, 2, 0, -10, -4, 3];

/** Minimum-standard results of every body in the six areas. */
export class MinimumStandardGenerator {
	readonly #random: Random;

	constructor(seed: number) {
		this.#random = new Random(seed, "assessments minimum standards");
	}

	/** Results of a page of bodies. */
	sets(laos: { lao: SyntheticLao; quality: number }[]): RecordSet[] {
		const records = laos.flatMap(({ lao, quality }) =>
			serviceAreas.map((area, index) => this.#result(lao, quality, area, index)),
		);
		return [{ table: "minimum_standard_result", key: ["id"], records }];
	}

	#result(lao: SyntheticLao, quality: number, serviceAreaCode: string, index: number): object {
		const roundId = syntheticRound("minimum-standards", standardsYear);
		const level = quality - 8 + (areaEffects[index] ?? 0) + this.#random.normal(0, 6);
		const score = Math.round(withinPercent(level));
		return {
			id: `${roundId}/${lao.id}/${serviceAreaCode}`,
			laoId: lao.id,
			provinceCode: lao.provinceCode,
			roundId,
			yearBE: standardsYear,
			score: String(score),
			maximum: "100",
			isMet: score >= leastPoints,
			indicatorId: `${roundId}/${index + 1}`,
			serviceAreaCode,
			...syntheticProvenance,
		};
	}
}
