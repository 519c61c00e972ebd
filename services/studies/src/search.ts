import { byKey } from "@lao/subgraph/loaders";
import type { SearchedList } from "@lao/subgraph/search/search";
import { thaiSearch } from "@lao/thai/search-language";
import { Finding } from "./finding.ts";
import { recommendationById } from "./loaders.ts";
import { Recommendation } from "./recommendation.ts";

const findingById = byKey(Finding, "id");

export const findingsByText: SearchedList<Finding> = {
	load: findingById,
	language: thaiSearch,
	sources: [
		{
			entity: Finding,
			record: "id",
			texts: { statementTh: "statementTh", statementEn: "statementEn" },
		},
	],
};

export const recommendationsByText: SearchedList<Recommendation> = {
	load: recommendationById,
	language: thaiSearch,
	sources: [
		{ entity: Recommendation, record: "id", texts: { titleTh: "titleTh", titleEn: "titleEn" } },
	],
};
