import { type KnownLao, knownLaos, readKnownLaos } from "@lao/importing/known-laos";
import type { Ask, Own, Reading, RecordSet } from "@lao/importing/reading";
import { Audience } from "../recipient.ts";

/** What the directory knows of the bodies a letter can be addressed to. */
export interface Registry {
	provinces: { code: string; districtCodes: string[] }[];
	laos: KnownLao[];
	/** By code: where the office sits, null for a central agency. */
	agencies: ReadonlyMap<string, { provinceCode: string | null }>;
}

interface Offices {
	provinces: { code: string; districts: { code: string; source: { isSynthetic: boolean } }[] }[];
	agencies: { nodes: { code: string; province: { code: string } | null }[] };
}

const officesQuery = `{ provinces { code districts { code source { isSynthetic } } }
	agencies(first: 500) { nodes { code province { code } } } }`;

/** Asks the directory for everything a recipient line can mean; repeatable at every import. */
export async function readRegistry(ask: Ask): Promise<Registry> {
	const { provinces, agencies } = await ask<Offices>(officesQuery);
	return {
		// A body that is no more has got the letters of its time.
		laos: await readKnownLaos(ask),
		provinces: provinces.map(({ code, districts }) => ({
			code,
			// No letter of today means a generated district.
			districtCodes: districts.flatMap((one) => (one.source.isSynthetic ? [] : one.code)),
		})),
		agencies: new Map(
			agencies.nodes.map(({ code, province }) => [code, { provinceCode: province?.code ?? null }]),
		),
	};
}

/** Bangkok has an elected governor and is not among the provinces DLA writes to. */
const bangkok = "10";

/** The registry as the views need it that join recipient lines with LAOs and provinces. */
export function registrySets({ provinces, laos }: Registry): RecordSet[] {
	return [
		{
			table: "known_province",
			key: ["code"],
			records: provinces.map(({ code }) => ({ code, hasGovernor: code !== bangkok })),
		},
		knownLaos(
			laos,
			provinces.map(({ code }) => code),
		),
	];
}

/** The registry as an import of letters brings it along, which its files say nothing of. */
export function registryContext(registry: Registry): RecordSet[] {
	return registrySets(registry).map((set) => ({ ...set, isContext: true }));
}

/** What letters need of the registry, again: lines that found nobody find the bodies that came. */
export async function refreshRegistry(ask: Ask, own: Own): Promise<Reading> {
	const registry = await readRegistry(ask);
	return {
		sets: [...registrySets(registry), await districtOffices(registry, own)],
		quarantined: [],
	};
}

/** Lines to the district offices of a province, with its districts of now. */
async function districtOffices({ provinces }: Registry, own: Own): Promise<RecordSet> {
	const rows = await own<{ recipient: { province_code: string; district_codes: string[] } }>(
		`select to_jsonb(r) - 'means_laos' - 'import_run' as recipient from recipient r
		where r.audience = $1 and not r.is_synthetic`,
		[Audience.DISTRICT_OFFICES_OF_PROVINCE],
	);
	const known = new Map(provinces.map(({ code, districtCodes }) => [code, districtCodes]));
	const records = rows.map(({ recipient }) => ({
		...recipient,
		district_codes: known.get(recipient.province_code) ?? [],
	}));
	return { table: "recipient", key: ["id"], records };
}
