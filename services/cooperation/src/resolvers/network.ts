import type { Connection } from "@lao/subgraph/connection";
import type { ListArgs } from "@lao/subgraph/list-args";
import { page } from "@lao/subgraph/pages";
import type { SubgraphRequest } from "@lao/subgraph/request";
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { CooperationNetwork, wholeNetwork } from "../cooperation-network.ts";
import { NetworkMemberListArgs } from "../filters.ts";
import { LaoStub, laoStub } from "../lao.stub.ts";
import { membersOfNetwork, networkById, networkMemberById } from "../loaders.ts";
import { NetworkMember } from "../network-member.ts";
import { ServiceAreaStub, serviceAreaStub } from "../service-area.stub.ts";
import { NetworkMemberConnection } from "../views.ts";

const area = {
	nullable: true,
	description: "Code of a service area, to count only agreements on its services (เฉพาะด้านบริการ)",
};

@Resolver(() => CooperationNetwork)
export class NetworkResolver {
	@Query(() => CooperationNetwork, {
		nullable: true,
		description:
			"Network of standing agreements; null where none ties two known LAOs (เครือข่ายความร่วมมือ)",
	})
	cooperationNetwork(
		@Arg("serviceArea", () => ID, area) serviceArea: string | undefined,
		@Ctx() request: SubgraphRequest,
	): Promise<CooperationNetwork | null> {
		return request.load(networkById, serviceArea ?? wholeNetwork);
	}

	@FieldResolver(() => ServiceAreaStub, {
		nullable: true,
		description: "Service area of the network; null for all areas together (ด้านบริการ)",
	})
	serviceArea(@Root() { id }: CooperationNetwork): ServiceAreaStub | null {
		return id === wholeNetwork ? null : serviceAreaStub(id);
	}

	@FieldResolver(() => NetworkMemberConnection, {
		description: "LAOs of the network, most central first (อปท. ในเครือข่าย)",
	})
	members(
		@Root() { id }: CooperationNetwork,
		@Args(() => NetworkMemberListArgs) args: ListArgs,
		@Ctx() request: SubgraphRequest,
	): Connection<NetworkMember> {
		return page(request, membersOfNetwork, id, args);
	}
}

@Resolver(() => NetworkMember)
export class NetworkMemberResolver {
	@FieldResolver(() => LaoStub, { nullable: true, description: "Body in the network (อปท.)" })
	lao(@Root() { laoId }: NetworkMember): LaoStub {
		return laoStub(laoId);
	}

	@FieldResolver(() => CooperationNetwork, {
		nullable: true,
		description: "Network the body is in (เครือข่ายความร่วมมือ)",
	})
	network(
		@Root() { networkId }: NetworkMember,
		@Ctx() request: SubgraphRequest,
	): Promise<CooperationNetwork | null> {
		return request.load(networkById, networkId);
	}
}

@Resolver(() => LaoStub)
export class NetworkEdges {
	@FieldResolver(() => NetworkMember, {
		nullable: true,
		description:
			"Place of the body in the network of standing agreements; null where none ties it to another known LAO (ตำแหน่งในเครือข่ายความร่วมมือ)",
	})
	cooperationNetwork(
		@Root() { id }: LaoStub,
		@Arg("serviceArea", () => ID, area) serviceArea: string | undefined,
		@Ctx() request: SubgraphRequest,
	): Promise<NetworkMember | null> {
		return request.load(networkMemberById, `${serviceArea ?? wholeNetwork}/${id}`);
	}
}
