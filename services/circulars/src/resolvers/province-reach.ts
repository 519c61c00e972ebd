import type { SubgraphRequest } from "@lao/subgraph/request";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Circular } from "../circular.ts";
import { LaoStub, laoStub } from "../lao.stub.ts";
import { circularById } from "../loaders/letter.ts";
import { ProvinceStub, provinceStub } from "../province.stub.ts";
import { ProvinceReach } from "../province-reach.ts";
import { UnstampedLao } from "../unstamped-lao.ts";

@Resolver(() => ProvinceReach)
export class ProvinceReachResolver {
	@FieldResolver(() => ProvinceStub, { nullable: true, description: "Province (จังหวัด)" })
	province(@Root() { provinceCode }: ProvinceReach): ProvinceStub {
		return provinceStub(provinceCode);
	}

	@FieldResolver(() => Circular, {
		nullable: true,
		description: "Letter by which an office of the province first passed it on (หนังสือที่แจ้งต่อ)",
	})
	forwardedBy(
		@Root() { forwardedById }: ProvinceReach,
		@Ctx() request: SubgraphRequest,
	): Promise<Circular | null> {
		return request.loadIf(circularById, forwardedById);
	}
}

@Resolver(() => UnstampedLao)
export class UnstampedLaoResolver {
	@FieldResolver(() => LaoStub, { nullable: true, description: "Body without a stamp (อปท.)" })
	lao(@Root() { laoId }: UnstampedLao): LaoStub {
		return laoStub(laoId);
	}

	@FieldResolver(() => ProvinceStub, {
		nullable: true,
		description: "Province of the body (จังหวัด)",
	})
	province(@Root() { provinceCode }: UnstampedLao): ProvinceStub {
		return provinceStub(provinceCode);
	}
}
