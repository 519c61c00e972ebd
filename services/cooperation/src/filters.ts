import { filterOf } from "@lao/subgraph/filter";
import { listArgsOf } from "@lao/subgraph/list-args";
import { AgreementParty } from "./agreement-party.ts";
import { CooperationAgreement } from "./cooperation-agreement.ts";
import { CooperationSurvey } from "./cooperation-survey.ts";
import { KnownLao } from "./known-lao.ts";
import { LaoPartner } from "./lao-partner.ts";
import { LaoWithoutAgreement } from "./lao-without-agreement.ts";
import { NetworkMember } from "./network-member.ts";
import { SurveyResponse } from "./survey-response.ts";

filterOf(KnownLao);
filterOf(AgreementParty, {
	related: {
		lao: {
			entity: KnownLao,
			from: "laoId",
			to: "laoId",
			description: "Conditions on the body: its kind, province and region (เงื่อนไขของ อปท.)",
		},
	},
});

export const CooperationAgreementListArgs = listArgsOf(CooperationAgreement, {
	related: {
		parties: {
			entity: AgreementParty,
			from: "id",
			to: "agreementId",
			description: "Conditions that one of the parties meets (เงื่อนไขของคู่ความร่วมมือ)",
		},
	},
});
export const CooperationSurveyListArgs = listArgsOf(CooperationSurvey);
export const SurveyResponseListArgs = listArgsOf(SurveyResponse, {
	related: {
		agreements: {
			entity: CooperationAgreement,
			from: "id",
			to: "surveyResponseId",
			description: "Conditions that one of the agreements reported meets (เงื่อนไขของความร่วมมือ)",
		},
	},
});
export const LaoPartnerListArgs = listArgsOf(LaoPartner, {
	related: {
		partner: {
			entity: KnownLao,
			from: "partnerId",
			to: "laoId",
			description: "Conditions on the partner: its kind, province and region (เงื่อนไขของคู่ความร่วมมือ)",
		},
		partnersOfPartner: {
			entity: LaoPartner,
			from: "partnerId",
			to: "laoId",
			description:
				"Conditions that one of the partner's own partners meets (เงื่อนไขของคู่ความร่วมมือลำดับถัดไป)",
		},
	},
});
export const NetworkMemberListArgs = listArgsOf(NetworkMember, {
	name: "CooperationNetworkMember",
	related: {
		lao: {
			entity: KnownLao,
			from: "laoId",
			to: "laoId",
			description: "Conditions on the body: its kind, province and region (เงื่อนไขของ อปท.)",
		},
	},
});
export const LaoWithoutAgreementListArgs = listArgsOf(LaoWithoutAgreement);
