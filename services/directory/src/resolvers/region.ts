import { all } from "@lao/subgraph/loaders";
import type { SubgraphRequest } from "@lao/subgraph/request";
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { provincesOfRegion, regionByCode } from "../loaders.ts";
import { Province } from "../province.ts";
import { Region } from "../region.ts";

@Resolver(() => Region)
export class RegionResolver {
	@Query(() => [Region], { description: "Regions of Thailand (ภาคทั้งหมด)" })
	regions(@Ctx() request: SubgraphRequest): Promise<Region[]> {
		return all(request, Region);
	}

	@Query(() => Region, { nullable: true, description: "Region with a given code (ภาคตามรหัส)" })
	region(
		@Arg("code", () => ID, { description: "Code of the region (รหัสภาค)" }) code: string,
		@Ctx() request: SubgraphRequest,
	): Promise<Region | null> {
		return request.load(regionByCode, code);
	}

	@FieldResolver(() => [Province], { description: "Provinces of the region (จังหวัดในภาค)" })
	provinces(@Root() region: Region, @Ctx() request: SubgraphRequest): Promise<Province[]> {
		return request.load(provincesOfRegion, region.code);
	}
}
