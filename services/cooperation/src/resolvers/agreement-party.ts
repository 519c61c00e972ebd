import type { SubgraphRequest } from "@lao/subgraph/request";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { AgreementParty } from "../agreement-party.ts";
import { AgreementPartyRole } from "../agreement-party-terms.ts";
import { CooperationAgreement } from "../cooperation-agreement.ts";
import { LaoStub, laoStub } from "../lao.stub.ts";
import { partiesOfAgreement } from "../loaders.ts";

@Resolver(() => AgreementParty)
export class AgreementPartyResolver {
	@FieldResolver(() => LaoStub, {
		nullable: true,
		description: "LAO the party is; null for a group, for others and where not found (อปท.)",
	})
	lao(@Root() { laoId }: AgreementParty): LaoStub | null {
		return laoId === null ? null : laoStub(laoId);
	}
}

/** Edges from an agreement to its parties; all of them share one statement. */
@Resolver(() => CooperationAgreement)
export class PartiesResolver {
	@FieldResolver(() => [AgreementParty], {
		description: "Parties of the agreement in the order of the source (คู่ความร่วมมือทั้งหมด)",
	})
	parties(
		@Root() agreement: CooperationAgreement,
		@Ctx() request: SubgraphRequest,
	): Promise<AgreementParty[]> {
		return request.load(partiesOfAgreement, agreement.id);
	}

	@FieldResolver(() => LaoStub, {
		nullable: true,
		description: "First host of the agreement that is a known LAO (อปท. เจ้าภาพ)",
	})
	async host(
		@Root() agreement: CooperationAgreement,
		@Ctx() request: SubgraphRequest,
	): Promise<LaoStub | null> {
		const parties = await request.load(partiesOfAgreement, agreement.id);
		const host = parties.find(({ role, laoId }) => role === AgreementPartyRole.HOST && laoId);
		return host?.laoId ? laoStub(host.laoId) : null;
	}

	@FieldResolver(() => [AgreementParty], {
		description: "LAOs that lead the cooperation; empty when not known (เจ้าภาพ)",
	})
	async hosts(
		@Root() agreement: CooperationAgreement,
		@Ctx() request: SubgraphRequest,
	): Promise<AgreementParty[]> {
		const parties = await request.load(partiesOfAgreement, agreement.id);
		return parties.filter(({ role, isLao }) => isLao && role === AgreementPartyRole.HOST);
	}

	@FieldResolver(() => [AgreementParty], {
		description: "LAOs that sign with the host, named or as a group (อปท. ที่ร่วมลงนาม)",
	})
	async partners(
		@Root() agreement: CooperationAgreement,
		@Ctx() request: SubgraphRequest,
	): Promise<AgreementParty[]> {
		const parties = await request.load(partiesOfAgreement, agreement.id);
		return parties.filter(({ role, isLao }) => isLao && role === AgreementPartyRole.PARTNER);
	}

	@FieldResolver(() => [AgreementParty], {
		description: "Parties of the agreement that are no LAO (คู่ความร่วมมือที่ไม่ใช่ อปท.)",
	})
	async nonLaoParties(
		@Root() agreement: CooperationAgreement,
		@Ctx() request: SubgraphRequest,
	): Promise<AgreementParty[]> {
		const parties = await request.load(partiesOfAgreement, agreement.id);
		return parties.filter(({ isLao }) => !isLao);
	}
}
