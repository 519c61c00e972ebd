import type { SearchedList } from "@lao/subgraph/search/search";
import { thaiSearch } from "@lao/thai/search-language";
import { Lao } from "./lao.ts";
import { LaoPeriod } from "./lao-period.ts";
import { laoById } from "./loaders.ts";

/** LAOs by the names they have or had; the short form of a name is one of its spellings. */
export const laosByText: SearchedList<Lao> = {
	load: laoById,
	language: thaiSearch,
	sources: [
		{ entity: Lao, record: "id", texts: { fullNameTh: "fullNameTh", nameEn: "nameEn" } },
		{
			entity: LaoPeriod,
			record: "laoId",
			where: { isCurrent: false },
			texts: { fullNameTh: "fullNameTh" },
		},
	],
};
