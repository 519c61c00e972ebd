import { all } from "@lao/subgraph/loaders";
import type { SubgraphRequest } from "@lao/subgraph/request";
import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { serviceAreaByCode } from "../loaders.ts";
import { ServiceArea } from "../service-area.ts";

@Resolver(() => ServiceArea)
export class ServiceAreaResolver {
	@Query(() => [ServiceArea], {
		description: "Domains of local public service in the order of the plan (ด้านบริการสาธารณะทั้งหมด)",
	})
	serviceAreas(@Ctx() request: SubgraphRequest): Promise<ServiceArea[]> {
		return all(request, ServiceArea, [{ by: "position" }]);
	}

	@Query(() => ServiceArea, {
		nullable: true,
		description: "Domain of local public service with a given code (ด้านบริการสาธารณะตามรหัส)",
	})
	serviceArea(
		@Arg("code", () => ID, { description: "Code of the area (รหัสด้าน)" }) code: string,
		@Ctx() request: SubgraphRequest,
	): Promise<ServiceArea | null> {
		return request.load(serviceAreaByCode, code);
	}
}
