import { type Random, syntheticProvenance } from "@lao/importing/random";
import { fullName, shortName } from "@lao/thai/lao-names";
import { nearby } from "./districts.ts";
import type { LaoBody } from "./lao-bodies.ts";
import type { SyntheticProvince } from "./provinces.ts";
import type { SyntheticType } from "./shares.ts";

/** Square kilometres in the middle of each kind. */
const medianArea: Record<SyntheticType, number> = {
	CITY_MUNICIPALITY: 28,
	TOWN_MUNICIPALITY: 14,
	SUBDISTRICT_MUNICIPALITY: 25,
	SAO: 51,
};

/** Shares of the registry that hold a coordinate and a usable area. */
const placed = 0.95;
const measured = 0.7;

/** A body as the table of LAOs holds it. */
export function laoRecord(body: LaoBody, province: SyntheticProvince, random: Random): object {
	const { id, code, type, name, district } = body;
	const place = nearby(district.centre, 0.05, random);
	return {
		id,
		code,
		type,
		nameTh: name.th,
		fullNameTh: fullName(type, name.th),
		shortNameTh: shortName(type, name.th),
		nameEn: name.en,
		...(random.chance(placed) ? place : { latitude: null, longitude: null }),
		areaKm2: random.chance(measured) ? areaOf(type, random) : null,
		provinceCode: province.code,
		districtCode: district.code,
		parentPaoId: province.paoId,
		...syntheticProvenance,
	};
}

function areaOf(type: SyntheticType, random: Random): string {
	const area = medianArea[type] * Math.exp(random.normal(0, 0.8));
	return Math.max(1, Math.min(1_500, area)).toFixed(2);
}

/** What a body is today, and what it was before where it has a past. */
export function periodRecords(body: LaoBody, random: Random): object[] {
	const { id: laoId, code, type, name, past } = body;
	const today = { laoId, code, type, fullNameTh: fullName(type, name.th) };
	if (!past) return [periodRecord({ ...today, validFrom: null, validTo: null }, true)];
	const former = {
		laoId,
		code: past.code,
		type: past.type,
		fullNameTh: fullName(past.type, past.name.th),
		validFrom: `${random.whole(1995, 2000)}-01-01`,
		validTo: dayBefore(past.until),
	};
	return [
		periodRecord(former, false),
		periodRecord({ ...today, validFrom: past.until, validTo: null }, true),
	];
}

interface Period {
	laoId: string;
	code: string;
	fullNameTh: string;
	validFrom: string | null;
	validTo: string | null;
}

function periodRecord(facts: Period, isCurrent: boolean): object {
	const id = [facts.laoId, facts.code, facts.fullNameTh].join("/");
	return { id, ...facts, isCurrent, ...syntheticProvenance };
}

function dayBefore(day: string): string {
	const before = new Date(`${day}T00:00:00Z`);
	before.setUTCDate(before.getUTCDate() - 1);
	return before.toISOString().slice(0, 10);
}
