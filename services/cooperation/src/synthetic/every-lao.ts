import type { Ask } from "@lao/importing/reading";

/** What the generator needs to know of a body. */
export interface SyntheticLao {
	id: string;
	shortNameTh: string;
	type: string;
	provinceCode: string;
	districtCode: string | null;
}

interface LaoPage {
	laos: {
		nodes: {
			id: string;
			shortNameTh: string;
			type: string;
			province: { code: string } | null;
			district: { code: string } | null;
		}[];
		pageInfo: { hasNextPage: boolean; endCursor: string | null };
	};
}

const query = `query($after: String) {
	laos(first: 500, after: $after) {
		nodes { id shortNameTh type province { code } district { code } }
		pageInfo { hasNextPage endCursor }
	}
}`;

/** Every body of the directory but Bangkok, which DLA does not oversee, by identifier. */
export async function everyLao(ask: Ask): Promise<SyntheticLao[]> {
	const found: SyntheticLao[] = [];
	let after: string | null = null;
	do {
		const { laos }: LaoPage = await ask<LaoPage>(query, { after });
		for (const { province, district, ...lao } of laos.nodes) {
			if (!province || lao.type === "BANGKOK") continue;
			found.push({ ...lao, provinceCode: province.code, districtCode: district?.code ?? null });
		}
		after = laos.pageInfo.hasNextPage ? laos.pageInfo.endCursor : null;
	} while (after !== null);
	return found.sort((a, b) => (a.id < b.id ? -1 : 1));
}
