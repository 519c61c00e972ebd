import type { Ask, RecordSet } from "@lao/importing/reading";

/** What the directory knows of the bodies a letter can be addressed to. */
export interface Registry {
	provinces: { code: string; districtCodes: string[] }[];
	laos: KnownLao[];
	/** By code: where the office sits, null for a central agency. */
	agencies: ReadonlyMap<string, { provinceCode: string | null }>;
}

export interface KnownLao {
	id: string;
	type: string;
	provinceCode: string;
	isSynthetic: boolean;
}

interface Page {
	laos: {
		nodes: {
			id: string;
			type: string;
			province: { code: string } | null;
			source: { isSynthetic: boolean };
		}[];
		pageInfo: { hasNextPage: boolean; endCursor: string | null };
	};
}

const laosQuery = `query ($after: String) { laos(first: 500, after: $after) {
	nodes { id type province { code } source { isSynthetic } } pageInfo { hasNextPage endCursor } } }`;

/** Every LAO of the directory, page by page. */
async function* everyLao(ask: Ask): AsyncGenerator<KnownLao> {
	for (let after: string | null = null; ; ) {
		const { laos }: Page = await ask<Page>(laosQuery, { after });
		for (const { id, type, province, source } of laos.nodes) {
			if (province) yield { id, type, provinceCode: province.code, ...source };
		}
		if (!laos.pageInfo.hasNextPage) return;
		after = laos.pageInfo.endCursor;
	}
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
	const laos: KnownLao[] = [];
	for await (const lao of everyLao(ask)) laos.push(lao);
	return {
		laos,
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
		{
			table: "known_lao",
			key: ["laoId"],
			records: laos.map(({ id, ...lao }) => ({ laoId: id, ...lao })),
		},
	];
}
