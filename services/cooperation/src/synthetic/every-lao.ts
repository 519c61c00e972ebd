import { everyPage } from "@lao/importing/every-page";
import type { Ask } from "@lao/importing/reading";

/** What the generator needs to know of a body. */
export interface SyntheticLao {
	id: string;
	shortNameTh: string;
	type: string;
	provinceCode: string;
	districtCode: string | null;
}

interface Node {
	id: string;
	shortNameTh: string;
	type: string;
	province: { code: string } | null;
	district: { code: string } | null;
}

const selection = "{ id shortNameTh type province { code } district { code } }";

/** Every body of the directory but Bangkok, which DLA does not oversee, by identifier. */
export async function everyLao(ask: Ask): Promise<SyntheticLao[]> {
	const found: SyntheticLao[] = [];
	for await (const page of everyPage<Node>(ask, "laos", selection)) {
		for (const { province, district, ...lao } of page) {
			if (!province || lao.type === "BANGKOK") continue;
			found.push({ ...lao, provinceCode: province.code, districtCode: district?.code ?? null });
		}
	}
	return found.sort((a, b) => (a.id < b.id ? -1 : 1));
}
