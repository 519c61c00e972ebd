import type { SubgraphManifest } from "@lao/subgraph/subgraph";
import { Migration0001 } from "../migrations/0001-agreement.ts";
import { Migration0002 } from "../migrations/0002-known-lao.ts";
import { Migration0003 } from "../migrations/0003-search.ts";
import { Migration0004 } from "../migrations/0004-network.ts";
import { Migration0005 } from "../migrations/0005-group-indexes.ts";
import { Migration0006 } from "../migrations/0006-data-version.ts";
import { AgreementParty } from "./agreement-party.ts";
import { AgreementHost, AgreementSize } from "./agreement-summary.ts";
import { CooperationAgreement } from "./cooperation-agreement.ts";
import { CooperationNetwork } from "./cooperation-network.ts";
import { CooperationSurvey } from "./cooperation-survey.ts";
import { agreementFormImporter } from "./importer/agreement-form.ts";
import { observedAgreementImporter } from "./importer/observed-agreement.ts";
import { refreshFromDirectory } from "./importer/refresh.ts";
import { surveyImporter } from "./importer/survey.ts";
import { surveyResponseImporter } from "./importer/survey-response.ts";
import { KnownLao } from "./known-lao.ts";
import { LaoPartner } from "./lao-partner.ts";
import { LaoWithoutAgreement } from "./lao-without-agreement.ts";
import { agreementById, surveyById } from "./loaders.ts";
import { deriveNetworks } from "./network/derive.ts";
import { NetworkMember } from "./network-member.ts";
import { ProvinceRegion } from "./province-region.ts";
import { AgencyEdges } from "./resolvers/agency.ts";
import { AgreementResolver } from "./resolvers/agreement.ts";
import { AgreementPartyResolver, PartiesResolver } from "./resolvers/agreement-party.ts";
import { AgreementGroupsResolver } from "./resolvers/groups.ts";
import { LaoEdges } from "./resolvers/lao.ts";
import { LaoPartnerResolver } from "./resolvers/lao-partner.ts";
import { LaoWithoutAgreementResolver } from "./resolvers/lao-without-agreement.ts";
import { NetworkEdges, NetworkMemberResolver, NetworkResolver } from "./resolvers/network.ts";
import { ProvinceEdges } from "./resolvers/province.ts";
import { SearchResolver } from "./resolvers/search.ts";
import { ServiceAreaEdges } from "./resolvers/service-area.ts";
import { SurveyResolver } from "./resolvers/survey.ts";
import { SurveyResponseResolver } from "./resolvers/survey-response.ts";
import { SurveyFormColumn } from "./survey-form-column.ts";
import { SurveyResponse } from "./survey-response.ts";
import { synthesize } from "./synthetic/synthesize.ts";

/** Survey campaigns, and what LAOs agree to do together. */
export const cooperation: SubgraphManifest = {
	name: "cooperation",
	entities: [
		CooperationSurvey,
		SurveyFormColumn,
		SurveyResponse,
		CooperationAgreement,
		AgreementParty,
		LaoPartner,
		KnownLao,
		CooperationNetwork,
		NetworkMember,
		LaoWithoutAgreement,
		ProvinceRegion,
		AgreementHost,
		AgreementSize,
	],
	resolvers: [
		SurveyResolver,
		SurveyResponseResolver,
		AgreementResolver,
		AgreementGroupsResolver,
		PartiesResolver,
		AgreementPartyResolver,
		LaoEdges,
		LaoPartnerResolver,
		ProvinceEdges,
		ServiceAreaEdges,
		AgencyEdges,
		SearchResolver,
		NetworkResolver,
		NetworkMemberResolver,
		NetworkEdges,
		LaoWithoutAgreementResolver,
	],
	references: {
		CooperationSurvey: ({ id }, request) => request.load(surveyById, id),
		CooperationAgreement: ({ id }, request) => request.load(agreementById, id),
	},
	migrations: [
		{ name: "0001-agreement", class: Migration0001 },
		{ name: "0002-known-lao", class: Migration0002 },
		{ name: "0003-search", class: Migration0003 },
		{ name: "0004-network", class: Migration0004 },
		{ name: "0005-group-indexes", class: Migration0005 },
		{ name: "0006-data-version", class: Migration0006 },
	],
	importers: [
		surveyImporter,
		surveyResponseImporter,
		agreementFormImporter,
		observedAgreementImporter,
	],
	facts: {
		folder: new URL("../facts/", import.meta.url),
		files: [
			["surveys", "surveys.yaml"],
			["observed-agreements", "agreements.yaml"],
		],
	},
	refresh: refreshFromDirectory,
	derive: deriveNetworks,
	synthesize,
};
