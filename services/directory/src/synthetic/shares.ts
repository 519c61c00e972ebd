import type { Random } from "@lao/importing/random";
import { LaoType } from "../lao-type.ts";

/** Kinds the generator makes: the PAOs, Pattaya and Bangkok are facts already. */
export const syntheticTypes = [
	LaoType.CITY_MUNICIPALITY,
	LaoType.TOWN_MUNICIPALITY,
	LaoType.SUBDISTRICT_MUNICIPALITY,
	LaoType.SAO,
] as const;
export type SyntheticType = (typeof syntheticTypes)[number];
export type TypeCounts = Record<SyntheticType, number>;

/** LAOs of the country by kind, and about how many a province of each region has. */
const registry: Record<SyntheticType, { total: number; byRegion: Record<string, number> }> = {
	CITY_MUNICIPALITY: {
		total: 30,
		byRegion: { NORTH: 0.3, NORTHEAST: 0.2, CENTRAL: 0.5, EAST: 0.4, WEST: 0.2, SOUTH: 0.6 },
	},
	TOWN_MUNICIPALITY: {
		total: 195,
		byRegion: { NORTH: 1.6, NORTHEAST: 1.9, CENTRAL: 3.2, EAST: 3.4, WEST: 2.6, SOUTH: 2.6 },
	},
	SUBDISTRICT_MUNICIPALITY: {
		total: 2_247,
		byRegion: { NORTH: 41, NORTHEAST: 42, CENTRAL: 19, EAST: 25, WEST: 24, SOUTH: 22 },
	},
	SAO: {
		total: 5_300,
		byRegion: { NORTH: 56, NORTHEAST: 103, CENTRAL: 58, EAST: 47, WEST: 62, SOUTH: 59 },
	},
};

interface Weighed {
	code: string;
	regionCode: string;
}

/** How many LAOs of each kind every province gets; the sums are those of the country. */
export function provinceShares(
	random: Random,
	provinces: Weighed[],
	scale: number,
): Map<string, TypeCounts> {
	// Provinces differ in size by up to three times within a region.
	const sizes = provinces.map(() =>
		Math.exp(Math.max(-0.6, Math.min(0.6, random.normal(0, 0.35)))),
	);
	const counts = syntheticTypes.map((type) => {
		const { total, byRegion } = registry[type];
		const weights = provinces.map(({ regionCode }, index) => {
			return (byRegion[regionCode] ?? 1) * (sizes[index] ?? 1);
		});
		return apportion(total * scale, weights);
	});
	return new Map(
		provinces.map(({ code }, index) => {
			const [city = 0, town = 0, subdistrict = 0, sao = 0] = counts.map((of) => of[index] ?? 0);
			const ofProvince: TypeCounts = {
				CITY_MUNICIPALITY: city,
				TOWN_MUNICIPALITY: town,
				SUBDISTRICT_MUNICIPALITY: subdistrict,
				SAO: sao,
			};
			return [code, ofProvince];
		}),
	);
}

/** Whole numbers in the proportion of the weights that add up to the total: largest remainders. */
export function apportion(total: number, weights: number[]): number[] {
	const sum = weights.reduce((one, other) => one + other, 0);
	if (sum === 0) return weights.map(() => 0);
	const quotas = weights.map((weight) => (total * weight) / sum);
	const whole = quotas.map(Math.floor);
	const left = total - whole.reduce((one, other) => one + other, 0);
	const byRemainder = quotas
		.map((quota, index) => ({ index, remainder: quota - Math.floor(quota) }))
		.sort((one, other) => other.remainder - one.remainder || one.index - other.index);
	const raised = new Set(byRemainder.slice(0, left).map(({ index }) => index));
	return whole.map((count, index) => (raised.has(index) ? count + 1 : count));
}
