import type { SubgraphRequest } from "@lao/subgraph/request";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { CooperationAgreement } from "../cooperation-agreement.ts";
import { LaoStub, laoStub } from "../lao.stub.ts";
import { LaoPartner } from "../lao-partner.ts";
import { agreementById } from "../loaders.ts";

@Resolver(() => LaoPartner)
export class LaoPartnerResolver {
	@FieldResolver(() => LaoStub, {
		nullable: true,
		description: "Partner of the body (อปท. คู่ความร่วมมือ)",
	})
	lao(@Root() { partnerId }: LaoPartner): LaoStub {
		return laoStub(partnerId);
	}

	@FieldResolver(() => [CooperationAgreement], {
		description: "Agreements of both bodies, last signed first (ความร่วมมือที่มีร่วมกัน)",
	})
	async agreements(
		@Root() { agreementIds }: LaoPartner,
		@Ctx() request: SubgraphRequest,
	): Promise<CooperationAgreement[]> {
		const found = await Promise.all(agreementIds.map((id) => request.load(agreementById, id)));
		return found
			.filter((agreement) => agreement !== null)
			.sort((a, b) => (b.signedOn ?? "").localeCompare(a.signedOn ?? ""));
	}
}
