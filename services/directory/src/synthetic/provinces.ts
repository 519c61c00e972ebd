import type { Ask } from "@lao/importing/reading";
import { type Point, provincePoint } from "./province-points.ts";

/** A province as the generator needs it: Bangkok, which has no PAO, is none. */
export interface SyntheticProvince {
	code: string;
	nameTh: string;
	nameEn: string;
	regionCode: string;
	/** Codes of the real districts that are known. */
	districts: string[];
	/** Whether an observed office writes letters there. */
	hasOffice: boolean;
	paoId: string;
	/** About the middle of where people live. */
	centre: Point;
}

interface Answer {
	provinces: {
		code: string;
		nameTh: string;
		nameEn: string;
		agencies: { nodes: { source: { isSynthetic: boolean } }[] };
		region: { code: string } | null;
		districts: { code: string }[];
		laos: { nodes: { id: string; latitude: number | null; longitude: number | null }[] };
	}[];
}

const query = `{
	provinces {
		code nameTh nameEn
		agencies(first: 10) { nodes { source { isSynthetic } } }
		region { code }
		districts { code }
		laos(type: PAO, first: 1) { nodes { id latitude longitude } }
	}
}`;

/** Asks the directory for its provinces, in the order of their codes. */
export async function readProvinces(ask: Ask): Promise<SyntheticProvince[]> {
	const { provinces } = await ask<Answer>(query);
	return provinces
		.flatMap(({ region, districts, agencies, laos, ...province }) => {
			const [pao] = laos.nodes;
			if (!pao) return [];
			const { id: paoId, latitude, longitude } = pao;
			const office = latitude !== null && longitude !== null ? { latitude, longitude } : null;
			return {
				...province,
				hasOffice: agencies.nodes.some(({ source }) => !source.isSynthetic),
				regionCode: region?.code ?? "",
				// A data set generated earlier is no fact to build on.
				districts: districts.map((district) => district.code).filter((known) => /^\d/.test(known)),
				paoId,
				centre: office ?? provincePoint(province.code),
			};
		})
		.sort((one, other) => one.code.localeCompare(other.code));
}
