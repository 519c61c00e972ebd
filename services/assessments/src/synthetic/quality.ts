import { Random } from "@lao/importing/random";
import type { SyntheticLao } from "./laos.ts";

/** Better-funded kinds of body score higher; percent above a subdistrict organization. */
const typeEffects: Record<string, number> = {
	PAO: 9,
	CITY_MUNICIPALITY: 9,
	TOWN_MUNICIPALITY: 6,
	SUBDISTRICT_MUNICIPALITY: 2,
	PATTAYA: 8,
};
const base = 77;

/** How well bodies are run, in percent: kind, province and the body itself each have a part. */
export class QualityModel {
	readonly #random: Random;
	readonly #provinces = new Map<string, number>();

	constructor(seed: number) {
		this.#random = new Random(seed, "assessments quality");
	}

	/** Quality of one body; asked once a body, in a fixed order. */
	of({ type, provinceCode }: SyntheticLao): number {
		const province = this.#provinces.get(provinceCode) ?? this.#random.normal(0, 3);
		this.#provinces.set(provinceCode, province);
		return base + (typeEffects[type] ?? 0) + province + this.#random.normal(0, 4);
	}
}

/** A generated percentage kept within what a real one can be. */
export function withinPercent(value: number): number {
	return Math.min(100, Math.max(20, value));
}
