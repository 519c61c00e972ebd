import type { Connection } from "@lao/subgraph/connection";
import { page } from "@lao/subgraph/pages";
import type { SubgraphRequest } from "@lao/subgraph/request";
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { District } from "../district.ts";
import type { Lao } from "../lao.ts";
import { districtByCode, laosOfDistrict, provinceByCode } from "../loaders.ts";
import { Province } from "../province.ts";
import { LaoConnection } from "../views.ts";
import { LaoTypeArgs } from "./lao.ts";

@Resolver(() => District)
export class DistrictResolver {
	@Query(() => District, {
		nullable: true,
		description: "District with a given code (อำเภอตามรหัส)",
	})
	district(
		@Arg("code", () => ID, { description: "Four-digit geocode of the district (รหัสอำเภอ)" })
		code: string,
		@Ctx() request: SubgraphRequest,
	): Promise<District | null> {
		return request.load(districtByCode, code);
	}

	@FieldResolver(() => Province, {
		nullable: true,
		description: "Province of the district (จังหวัด)",
	})
	province(@Root() district: District, @Ctx() request: SubgraphRequest): Promise<Province | null> {
		return request.load(provinceByCode, district.provinceCode);
	}

	@FieldResolver(() => LaoConnection, { description: "LAOs of the district (อปท. ในอำเภอ)" })
	laos(
		@Root() district: District,
		@Args(() => LaoTypeArgs) args: LaoTypeArgs,
		@Ctx() request: SubgraphRequest,
	): Connection<Lao> {
		return page(request, laosOfDistrict, district.code, args, args.conditions());
	}
}
