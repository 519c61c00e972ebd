import type { Ask } from "@lao/importing/reading";

const province = (code: string) => ({ code, region: { code: "SOUTH" } });
const district = (code: string, isSynthetic = false) => ({ code, source: { isSynthetic } });

/** Bodies of Narathiwat as the directory knows them, one of Chanthaburi, and one generated. */
const lao = (id: string, type: string, provinceCode: string, isSynthetic = false) => ({
	id,
	type,
	isActive: true,
	province: province(provinceCode),
	source: { isSynthetic },
});
const laos = [
	lao("2960101", "PAO", "96"),
	lao("4960102", "TOWN_MUNICIPALITY", "96"),
	lao("5220505", "SUBDISTRICT_MUNICIPALITY", "22"),
	lao("SYN-6960201", "SAO", "96", true),
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
