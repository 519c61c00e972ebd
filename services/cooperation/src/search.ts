import type { SearchedList } from "@lao/subgraph/search/search";
import { thaiSearch } from "@lao/thai/search-language";
import { AgreementParty } from "./agreement-party.ts";
import { CooperationAgreement } from "./cooperation-agreement.ts";
import { agreementById } from "./loaders.ts";

/** Agreements by what they are about and by their parties as written. */
export const agreementsByText: SearchedList<CooperationAgreement> = {
	load: agreementById,
	language: thaiSearch,
	sources: [
		{
			entity: CooperationAgreement,
			record: "id",
			texts: { service: "serviceTh", objective: "objective" },
		},
		{ entity: AgreementParty, record: "agreementId", texts: { party: "nameAsWritten" } },
	],
};
