import type { Connection } from "@lao/subgraph/connection";
import type { ListArgs } from "@lao/subgraph/list-args";
import { page } from "@lao/subgraph/pages";
import type { SubgraphRequest } from "@lao/subgraph/request";
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { LaoWithoutAgreementListArgs } from "../filters.ts";
import { LaoStub, laoStub } from "../lao.stub.ts";
import { LaoWithoutAgreement } from "../lao-without-agreement.ts";
import { laosWithoutAgreement } from "../loaders.ts";
import { ProvinceStub, provinceStub } from "../province.stub.ts";
import { LaoWithoutAgreementConnection } from "../views.ts";

@Resolver(() => LaoWithoutAgreement)
export class LaoWithoutAgreementResolver {
	@Query(() => LaoWithoutAgreementConnection, {
		description:
			"Active LAOs, Bangkok left out, that host or partner no agreement ever signed, by identifier (อปท. ที่ไม่มีความร่วมมือ)",
	})
	laosWithoutAgreement(
		@Args(() => LaoWithoutAgreementListArgs) args: ListArgs,
		@Ctx() request: SubgraphRequest,
	): Connection<LaoWithoutAgreement> {
		return page(request, laosWithoutAgreement, "", args);
	}

	@FieldResolver(() => LaoStub, { nullable: true, description: "Body without agreement (อปท.)" })
	lao(@Root() { laoId }: LaoWithoutAgreement): LaoStub {
		return laoStub(laoId);
	}

	@FieldResolver(() => ProvinceStub, {
		nullable: true,
		description: "Province of the body (จังหวัด)",
	})
	province(@Root() { provinceCode }: LaoWithoutAgreement): ProvinceStub {
		return provinceStub(provinceCode);
	}
}
