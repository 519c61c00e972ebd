import type { Connection } from "@lao/subgraph/connection";
import type { ListArgs } from "@lao/subgraph/list-args";
import { all } from "@lao/subgraph/loaders";
import { page } from "@lao/subgraph/pages";
import type { SubgraphRequest } from "@lao/subgraph/request";
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { Agency } from "../agency.ts";
import { District } from "../district.ts";
import { AgencyListArgs } from "../filters.ts";
import { Lao } from "../lao.ts";
import {
	agenciesOfProvince,
	districtsOfProvince,
	laosOfProvince,
	provinceByCode,
	regionByCode,
} from "../loaders.ts";
import { Province } from "../province.ts";
import { Region } from "../region.ts";
import { AgencyConnection, LaoConnection } from "../views.ts";
import { LaoTypeArgs } from "./lao.ts";

@Resolver(() => Province)
export class ProvinceResolver {
	@Query(() => [Province], { description: "Provinces of Thailand, Bangkok included (จังหวัดทั้งหมด)" })
	provinces(@Ctx() request: SubgraphRequest): Promise<Province[]> {
		return all(request, Province, [{ by: "nameTh", thai: true }]);
	}

	@Query(() => Province, {
		nullable: true,
		description: "Province with a given code (จังหวัดตามรหัส)",
	})
	province(
		@Arg("code", () => ID, { description: "Two-digit geocode of the province (รหัสจังหวัด)" })
		code: string,
		@Ctx() request: SubgraphRequest,
	): Promise<Province | null> {
		return request.load(provinceByCode, code);
	}

	@FieldResolver(() => Region, { nullable: true, description: "Region of the province (ภาค)" })
	region(@Root() province: Province, @Ctx() request: SubgraphRequest): Promise<Region | null> {
		return request.load(regionByCode, province.regionCode);
	}

	@FieldResolver(() => [District], { description: "Districts of the province (อำเภอในจังหวัด)" })
	districts(@Root() province: Province, @Ctx() request: SubgraphRequest): Promise<District[]> {
		return request.load(districtsOfProvince, province.code);
	}

	@FieldResolver(() => LaoConnection, { description: "LAOs of the province (อปท. ในจังหวัด)" })
	laos(
		@Root() province: Province,
		@Args(() => LaoTypeArgs) args: LaoTypeArgs,
		@Ctx() request: SubgraphRequest,
	): Connection<Lao> {
		return page(request, laosOfProvince, province.code, args, args.conditions());
	}

	@FieldResolver(() => AgencyConnection, {
		description: "Agencies seated in the province (หน่วยงานในจังหวัด)",
	})
	agencies(
		@Root() province: Province,
		@Args(() => AgencyListArgs) args: ListArgs,
		@Ctx() request: SubgraphRequest,
	): Connection<Agency> {
		return page(request, agenciesOfProvince, province.code, args);
	}
}
