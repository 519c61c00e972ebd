import { byKey, listBy } from "@lao/subgraph/loaders";
import type { PagedList } from "@lao/subgraph/paged-list";
import { AgreementParty } from "./agreement-party.ts";
import { CooperationAgreement } from "./cooperation-agreement.ts";
import { CooperationNetwork } from "./cooperation-network.ts";
import { CooperationSurvey } from "./cooperation-survey.ts";
import { LaoPartner } from "./lao-partner.ts";
import { LaoWithoutAgreement } from "./lao-without-agreement.ts";
import { NetworkMember } from "./network-member.ts";
import { SurveyFormColumn } from "./survey-form-column.ts";
import { SurveyResponse } from "./survey-response.ts";

export const agreementById = byKey(CooperationAgreement, "id");
export const renewalOfAgreement = byKey(CooperationAgreement, "renewalOfId");
export const partiesOfAgreement = listBy(AgreementParty, "agreementId", [{ by: "position" }]);

export const surveyById = byKey(CooperationSurvey, "id");
export const columnsOfSurvey = listBy(SurveyFormColumn, "surveyId", [{ by: "position" }]);
export const responseById = byKey(SurveyResponse, "id");
/** One response a province asked: 76 at most. */
export const allResponsesOfSurvey = listBy(SurveyResponse, "surveyId", [{ by: "provinceCode" }]);

const newestFirst = [{ by: "signedOn", descending: true } as const];
type Agreements = PagedList<CooperationAgreement>;
const list = { entity: CooperationAgreement, order: newestFirst };
export const agreements: Agreements = { ...list };
export const agreementsOfProvince: Agreements = { ...list, by: "provinceCode" };
export const agreementsOfServiceArea: Agreements = { ...list, by: "serviceAreaCode" };
export const agreementsOfResponse: Agreements = { ...list, by: "surveyResponseId" };
export const agreementsOfLao: Agreements = {
	...list,
	via: { entity: AgreementParty, parent: "laoId", record: "agreementId" },
};
/** The parent is a LAO and its role, as `AgreementParty.laoRole` joins them. */
export const agreementsOfLaoInRole: Agreements = {
	...list,
	via: { entity: AgreementParty, parent: "laoRole", record: "agreementId" },
};

export const partnersOfLao: PagedList<LaoPartner> = {
	entity: LaoPartner,
	by: "laoId",
	order: [{ by: "agreementCount", descending: true }],
};

const latestFirst = [{ by: "launchedOn", descending: true } as const];
export const surveys: PagedList<CooperationSurvey> = {
	entity: CooperationSurvey,
	order: latestFirst,
};
export const surveysOfAgency: PagedList<CooperationSurvey> = {
	entity: CooperationSurvey,
	by: "agencyCode",
	order: latestFirst,
};
export const responsesOfSurvey: PagedList<SurveyResponse> = {
	entity: SurveyResponse,
	by: "surveyId",
	order: [{ by: "provinceCode" }],
};
export const responsesOfProvince: PagedList<SurveyResponse> = {
	entity: SurveyResponse,
	by: "provinceCode",
	order: [{ by: "surveyId" }],
};

export const networkById = byKey(CooperationNetwork, "id");
/** The key is that of the network and the body: `ALL/2510101`. */
export const networkMemberById = byKey(NetworkMember, "id");
export const membersOfNetwork: PagedList<NetworkMember> = {
	entity: NetworkMember,
	by: "networkId",
	order: [{ by: "centrality", descending: true }],
};
export const laosWithoutAgreement: PagedList<LaoWithoutAgreement> = {
	entity: LaoWithoutAgreement,
	order: [],
};
