import { type Random, syntheticProvenance } from "@lao/importing/random";
import type { Point } from "./province-points.ts";
import type { SyntheticProvince } from "./provinces.ts";
import type { TypeCounts } from "./shares.ts";

/** LAOs of a district, on average in the country and at most where the real districts are known. */
const usual = 9;
const most = 40;

/** The code of an LAO ends in two digits that count within its district. */
const room = 99;

export interface SyntheticDistrict {
	code: string;
	/** Four digits, as in the codes of its LAOs. */
	geocode: string;
	isSynthetic: boolean;
	centre: Point;
	/** LAOs placed so far. */
	bodies: number;
}

/** Districts of a province: the real ones, and generated ones where those do not hold all LAOs. */
export class SyntheticDistricts {
	readonly all: SyntheticDistrict[];
	readonly #random: Random;

	constructor(province: SyntheticProvince, counts: TypeCounts, random: Random) {
		this.#random = random;
		const bodies = Object.values(counts).reduce((one, other) => one + other, 0);
		const real = province.districts.map((code) => this.#district(code, code, false, province));
		const needed = Math.ceil(bodies / (real.length > 0 ? most : usual));
		this.all = [...real];
		for (let number = 1; this.all.length < needed && number <= room; number++) {
			const geocode = `${province.code}${String(number).padStart(2, "0")}`;
			if (province.districts.includes(geocode)) continue;
			this.all.push(this.#district(`S${geocode}`, geocode, true, province));
		}
	}

	#district(
		code: string,
		geocode: string,
		isSynthetic: boolean,
		{ centre }: SyntheticProvince,
	): SyntheticDistrict {
		const near = nearby(centre, 0.25, this.#random);
		return { code, geocode, isSynthetic, centre: near, bodies: 0 };
	}

	/** Takes the next place in a district: of the seat of the province, or in any. */
	place(inSeat: boolean): { district: SyntheticDistrict; number: number } {
		const open = this.all.filter(({ bodies }) => bodies < room);
		const district = inSeat && open[0] ? open[0] : this.#random.pick(open);
		district.bodies += 1;
		return { district, number: district.bodies };
	}
}

/** A point scattered about another, with the given deviation in degrees. */
export function nearby({ latitude, longitude }: Point, degrees: number, random: Random): Point {
	return {
		latitude: within(random.normal(latitude, degrees), 5.7, 20.4),
		longitude: within(random.normal(longitude, degrees), 97.4, 105.6),
	};
}

/** Kept inside the bounds of the country, to five digits: about a metre. */
function within(value: number, least: number, greatest: number): number {
	return Number(Math.max(least, Math.min(greatest, value)).toFixed(5));
}

/** The generated districts of a province; the real ones are there already. */
export function districtRecords(
	province: SyntheticProvince,
	{ all }: SyntheticDistricts,
): object[] {
	return all
		.filter(({ isSynthetic }) => isSynthetic)
		.map(({ code, geocode }) => ({
			code,
			nameTh: `สังเคราะห์ ${geocode}`,
			nameEn: `Synthetic ${geocode}`,
			provinceCode: province.code,
			...syntheticProvenance,
		}));
}
