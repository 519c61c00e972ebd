import type { Ask } from "@lao/importing/reading";

const province = (code: string) => ({ code });
const district = (code: string, isSynthetic = false) => ({ code, source: { isSynthetic } });

/** Bodies of Narathiwat as the directory knows them, one of Chanthaburi, and one generated. */
const laos = [
	{ id: "2960101", type: "PAO", province: province("96"), source: { isSynthetic: false } },
	{
		id: "4960102",
		type: "TOWN_MUNICIPALITY",
		province: province("96"),
		source: { isSynthetic: false },
	},
	{
		id: "5220505",
		type: "SUBDISTRICT_MUNICIPALITY",
		province: province("22"),
		source: { isSynthetic: false },
	},
	{ id: "SYN-6960201", type: "SAO", province: province("96"), source: { isSynthetic: true } },
];

const offices = {
	provinces: [
		{ code: "10", districts: [] },
		{ code: "22", districts: [district("2205")] },
		{ code: "96", districts: [district("9601"), district("9602"), district("9699", true)] },
	],
	agencies: {
		nodes: [
			{ code: "มท08", province: null },
			{ code: "นร01", province: null },
			{ code: "นธ0023", province: province("96") },
		],
	},
};

/** Answers the importer's questions as the directory would; LAOs come in pages of three. */
export const directory: Ask = async <Data>(query: string, variables?: Record<string, unknown>) =>
	answer(query, variables ?? {}) as Data;

function answer(query: string, { code, after }: Record<string, unknown>): object {
	if (query.includes("lao(code:")) return { lao: laos.find(({ id }) => id === code) ?? null };
	if (query.includes("provinces")) return offices;
	const start = after === "page 1" ? 3 : 0;
	const pageInfo = { hasNextPage: start === 0, endCursor: start === 0 ? "page 1" : null };
	return { laos: { nodes: laos.slice(start, start + 3), pageInfo } };
}
