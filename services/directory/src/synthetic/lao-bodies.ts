import type { Random } from "@lao/importing/random";
import { fullName } from "@lao/thai/lao-names";
import { LaoType } from "../lao-type.ts";
import type { SyntheticDistrict, SyntheticDistricts } from "./districts.ts";
import { type PlaceName, placeName } from "./names.ts";
import { type SyntheticType, syntheticTypes, type TypeCounts } from "./shares.ts";

/** What a body was before: its name or its kind was another. */
export interface Past {
	type: SyntheticType;
	name: PlaceName;
	code: string;
	/** First day of what it is today. */
	until: string;
}

export interface LaoBody {
	id: string;
	code: string;
	type: SyntheticType;
	name: PlaceName;
	district: SyntheticDistrict;
	past: Past | null;
}

/** First digit of a registry code, by kind. */
const typeDigits: Record<SyntheticType, number> = {
	CITY_MUNICIPALITY: 3,
	TOWN_MUNICIPALITY: 4,
	SUBDISTRICT_MUNICIPALITY: 5,
	SAO: 6,
};

/** The kind a body is upgraded from; no body becomes an SAO. */
const lowerType: Partial<Record<SyntheticType, SyntheticType>> = {
	CITY_MUNICIPALITY: LaoType.TOWN_MUNICIPALITY,
	TOWN_MUNICIPALITY: LaoType.SUBDISTRICT_MUNICIPALITY,
	SUBDISTRICT_MUNICIPALITY: LaoType.SAO,
};

/** With both, about 3 % of all bodies have a past. */
const upgraded = 0.05;
const renamed = 0.015;

/** Bodies of one province, each in a district, under a name no other there bears. */
export function* laoBodies(
	districts: SyntheticDistricts,
	counts: TypeCounts,
	random: Random,
): Generator<LaoBody> {
	const taken = new Set<string>();
	for (const type of syntheticTypes) {
		for (let made = 0; made < counts[type]; made++) {
			const { district, number } = districts.place(type === LaoType.CITY_MUNICIPALITY);
			const codeAs = (kind: SyntheticType) =>
				`S${typeDigits[kind]}${district.geocode}${String(number).padStart(2, "0")}`;
			const code = codeAs(type);
			const name = freeName(district, type, taken, random);
			const past = pastOf({ type, name, code }, codeAs, random);
			yield { id: past?.code ?? code, code, type, name, district, past };
		}
	}
}

function freeName(
	{ code }: SyntheticDistrict,
	type: SyntheticType,
	taken: Set<string>,
	random: Random,
): PlaceName {
	for (;;) {
		const name = placeName(random);
		const key = `${code} ${fullName(type, name.th)}`;
		if (taken.has(key)) continue;
		taken.add(key);
		return name;
	}
}

function pastOf(
	today: Pick<LaoBody, "type" | "name" | "code">,
	codeAs: (type: SyntheticType) => string,
	random: Random,
): Past | null {
	const lower = lowerType[today.type];
	const until = new Date(Date.UTC(random.whole(2007, 2024), random.whole(0, 11), 1));
	const day = until.toISOString().slice(0, 10);
	if (lower && random.chance(upgraded)) {
		return { type: lower, name: today.name, code: codeAs(lower), until: day };
	}
	if (!random.chance(renamed)) return null;
	const { type, code } = today;
	return { type, name: otherName(today.name, random), code, until: day };
}

function otherName(today: PlaceName, random: Random): PlaceName {
	const name = placeName(random);
	return name.th === today.th ? otherName(today, random) : name;
}
