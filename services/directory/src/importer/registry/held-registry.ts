import type { Own } from "@lao/importing/reading";

/** A body as the last import left it. */
export interface HeldLao {
	id: string;
	/** Null for a body outside the registry, or that left it. */
	code: string | null;
	type: string;
	nameTh: string;
	fullNameTh: string;
	nameEn: string | null;
	provinceCode: string;
	districtCode: string | null;
	isActive: boolean;
}

export interface HeldPeriod {
	id: string;
	laoId: string;
	code: string | null;
	validFrom: string | null;
	isCurrent: boolean;
}

export interface HeldDistrict {
	code: string;
	nameTh: string;
	provinceCode: string;
}

/** What the directory knows before a registry is read; generated bodies are no part of it. */
export interface HeldRegistry {
	laos: HeldLao[];
	periods: HeldPeriod[];
	districts: HeldDistrict[];
}

/** Codes of the provinces by their Thai names. */
export async function readProvinces(own: Own): Promise<Map<string, string>> {
	const rows = await own<{ code: string; nameTh: string }>(
		`select code, name_th as "nameTh" from province`,
	);
	return new Map(rows.map(({ code, nameTh }) => [nameTh, code]));
}

/** Reads what is held, once for a file. */
export async function readHeld(own: Own): Promise<HeldRegistry> {
	return {
		laos: await own<HeldLao>(
			`select id, code, type, name_th as "nameTh", full_name_th as "fullNameTh",
				name_en as "nameEn", province_code as "provinceCode",
				district_code as "districtCode", is_active as "isActive"
			from lao where not is_synthetic`,
		),
		periods: await own<HeldPeriod>(
			`select id, lao_id as "laoId", code, valid_from as "validFrom", is_current as "isCurrent"
			from lao_period where not is_synthetic`,
		),
		districts: await own<HeldDistrict>(
			`select code, name_th as "nameTh", province_code as "provinceCode"
			from district where not is_synthetic`,
		),
	};
}

/** Records as they stand, to be written again with a change. */
export async function readRecords(
	own: Own,
	table: "lao" | "lao_period",
	ids: string[],
): Promise<Record<string, unknown>[]> {
	const rows = await own<{ record: Record<string, unknown> }>(
		`select to_jsonb(t) - array['name_key', 'search_text', 'import_run'] as record from ${table} t where id = any($1)
		order by id`,
		[ids],
	);
	return rows.map(({ record }) => record);
}
