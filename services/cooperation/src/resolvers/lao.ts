import type { Connection } from "@lao/subgraph/connection";
import type { ListArgs } from "@lao/subgraph/list-args";
import { page } from "@lao/subgraph/pages";
import type { SubgraphRequest } from "@lao/subgraph/request";
import { Arg, Args, Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import type { CooperationAgreement } from "../cooperation-agreement.ts";
import { LaoPartnerListArgs } from "../filters.ts";
import { LaoStub } from "../lao.stub.ts";
import type { LaoPartner } from "../lao-partner.ts";
import { agreementsOfLao, agreementsOfLaoInRole, partnersOfLao } from "../loaders.ts";
import { CooperationAgreementConnection, LaoPartnerConnection } from "../views.ts";
import { LaoAgreementsArgs } from "./agreement-args.ts";

@Resolver(() => LaoStub)
export class LaoEdges {
	@FieldResolver(() => CooperationAgreementConnection, {
		nullable: true,
		description: "Agreements the body is a party of, last signed first (ความร่วมมือของ อปท.)",
	})
	agreements(
		@Root() { id }: LaoStub,
		@Args(() => LaoAgreementsArgs) { role, instrument, status, ...args }: LaoAgreementsArgs,
		@Ctx() request: SubgraphRequest,
	): Connection<CooperationAgreement> {
		const where = { instrument, status };
		return role
			? page(request, agreementsOfLaoInRole, `${id}/${role}`, args, where)
			: page(request, agreementsOfLao, id, args, where);
	}

	@FieldResolver(() => LaoPartnerConnection, {
		nullable: true,
		description:
			"Bodies that host or sign an agreement together with this one, most agreements first (อปท. คู่ความร่วมมือ)",
	})
	partners(
		@Root() { id }: LaoStub,
		@Args(() => LaoPartnerListArgs) args: ListArgs,
		@Ctx() request: SubgraphRequest,
	): Connection<LaoPartner> {
		return page(request, partnersOfLao, id, args);
	}

	@FieldResolver(() => LaoPartnerConnection, {
		nullable: true,
		description:
			"Bodies tied to both this one and another by standing agreements, most agreements with this one first (คู่ความร่วมมือที่มีร่วมกัน)",
	})
	partnersInCommon(
		@Root() { id }: LaoStub,
		@Arg("with", () => ID, {
			description: "Permanent identifier of the other body (รหัสถาวรของ อปท. อื่น)",
		})
		other: string,
		@Args(() => LaoPartnerListArgs) { where, ...args }: ListArgs,
		@Ctx() request: SubgraphRequest,
	): Connection<LaoPartner> {
		const stands = { standingCount: { gt: 0 } };
		const tied = { ...stands, partnersOfPartner: { partnerId: { eq: other }, ...stands } };
		return page(request, partnersOfLao, id, { ...args, where: { and: [where ?? {}, tied] } });
	}
}
