import { type KnownLao, knownLaos, readKnownLaos } from "@lao/importing/known-laos";
import type { Ask, Reading, RecordSet } from "@lao/importing/reading";

/** What the directory knows of the bodies a letter can be addressed to. */
export interface Registry {
	provinces: { code: string; districtCodes: string[] }[];
	laos: KnownLao[];
	/** By code: where the office sits, null for a central agency. */
	agencies: ReadonlyMap<string, { provinceCode: string | null }>;
}

interface Offices {
	provinces: { code: string; districts: { code: string }[] }[];
	agencies: { nodes: { code: string; province: { code: string } | null }[] };
}

const officesQuery = `{ provinces { code districts { code } }
	agencies(first: 500) { nodes { code province { code } } } }`;

/** Asks the directory for everything a recipient line can mean; repeatable at every import. */
export async function readRegistry(ask: Ask): Promise<Registry> {
	const { provinces, agencies } = await ask<Offices>(officesQuery);
	return {
		// A body that is no more has got the letters of its time.
		laos: await readKnownLaos(ask),
		provinces: provinces.map(({ code, districts }) => ({
			code,
			districtCodes: districts.map((district) => district.code),
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

/** What letters need of the registry, again: lines that found nobody find the bodies that came. */
export async function refreshRegistry(ask: Ask): Promise<Reading> {
	return { sets: registrySets(await readRegistry(ask)), quarantined: [] };
}
