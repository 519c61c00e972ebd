import type { Ask } from "@lao/importing/reading";

/** A body as the directory knows it. */
export interface KnownLao {
	id: string;
	fullNameTh: string;
	shortNameTh: string;
}

const laoQuery = "query($code: ID!) { lao(code: $code) { id fullNameTh shortNameTh } }";

/** The bodies that have or had the given registry codes; a code that finds none is absent. */
export async function laosByCode(
	ask: Ask,
	codes: Iterable<string>,
): Promise<Map<string, KnownLao>> {
	const asked = [...new Set(codes)].map(async (code) => {
		const { lao } = await ask<{ lao: KnownLao | null }>(laoQuery, { code });
		return lao && ([code, lao] as const);
	});
	return new Map((await Promise.all(asked)).filter((entry) => entry !== null));
}

/** Codes of all provinces, Bangkok included. */
export async function provinceCodes(ask: Ask): Promise<Set<string>> {
	const { provinces } = await ask<{ provinces: { code: string }[] }>("{ provinces { code } }");
	return new Set(provinces.map(({ code }) => code));
}
