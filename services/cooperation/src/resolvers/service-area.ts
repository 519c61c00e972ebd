import type { Connection } from "@lao/subgraph/connection";
import { page } from "@lao/subgraph/pages";
import type { SubgraphRequest } from "@lao/subgraph/request";
import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { CooperationAgreement } from "../cooperation-agreement.ts";
import { agreementsOfServiceArea } from "../loaders.ts";
import { ServiceAreaStub } from "../service-area.stub.ts";
import { CooperationAgreementConnection } from "../views.ts";
import { AgreementArgs } from "./agreement-args.ts";

@Resolver(() => ServiceAreaStub)
export class ServiceAreaEdges {
	@FieldResolver(() => CooperationAgreementConnection, {
		nullable: true,
		description: "Agreements on services of the area, last signed first (ความร่วมมือในด้านนี้)",
	})
	agreements(
		@Root() { code }: ServiceAreaStub,
		@Args(() => AgreementArgs) { instrument, status, ...args }: AgreementArgs,
		@Ctx() request: SubgraphRequest,
	): Connection<CooperationAgreement> {
		return page(request, agreementsOfServiceArea, code, args, { instrument, status });
	}
}
