import { Random, syntheticProvenance } from "@lao/importing/random";
import type { RecordSet, Synthesis } from "@lao/importing/reading";
import { districtRecords, SyntheticDistricts } from "./districts.ts";
import { laoBodies } from "./lao-bodies.ts";
import { laoRecord, periodRecords } from "./lao-records.ts";
import { readProvinces, type SyntheticProvince } from "./provinces.ts";
import { provinceShares, type TypeCounts } from "./shares.ts";

/** Records sent at once. */
const batchSize = 5_000;

/** LAOs below the 76 PAOs in true proportions, with the districts they need and their past. */
export async function* synthesize({ seed, scale, ask }: Synthesis): AsyncGenerator<RecordSet> {
	const provinces = await readProvinces(ask);
	const shares = provinceShares(new Random(seed, "directory"), provinces, scale);
	for (const province of provinces) {
		const counts = shares.get(province.code);
		if (counts) yield* provinceSets(province, counts, new Random(seed, `LAOs of ${province.code}`));
	}
}

function* provinceSets(
	province: SyntheticProvince,
	counts: TypeCounts,
	random: Random,
): Generator<RecordSet> {
	const districts = new SyntheticDistricts(province, counts, random);
	const bodies = [...laoBodies(districts, counts, random)];
	yield { table: "agency", key: ["code"], records: officeRecords(province) };
	yield* batches("district", ["code"], districtRecords(province, districts));
	yield* batches(
		"lao",
		["id"],
		bodies.map((body) => laoRecord(body, province, random)),
	);
	yield* batches(
		"lao_period",
		["id"],
		bodies.flatMap((body) => periodRecords(body, random)),
	);
}

/** The office that writes the province's generated letters, where no observed one is known. */
function officeRecords({ code, nameTh, nameEn, hasOffice }: SyntheticProvince): object[] {
	if (hasOffice) return [];
	return [
		{
			code: `SYN-${code}`,
			nameTh: `สำนักงานสังเคราะห์จังหวัด${nameTh}`,
			nameEn: `Synthetic office of ${nameEn}`,
			parentCode: "มท08",
			provinceCode: code,
			...syntheticProvenance,
		},
	];
}

function* batches(table: string, key: string[], records: object[]): Generator<RecordSet> {
	for (let start = 0; start < records.length; start += batchSize) {
		yield { table, key, records: records.slice(start, start + batchSize) };
	}
}
