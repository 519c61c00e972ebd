import type { Connection } from "@lao/subgraph/connection";
import type { ListArgs } from "@lao/subgraph/list-args";
import { page } from "@lao/subgraph/pages";
import type { SubgraphRequest } from "@lao/subgraph/request";
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { Agency } from "../agency.ts";
import { AgencyUnit } from "../agency-unit.ts";
import { AgencyListArgs } from "../filters.ts";
import {
	agencies,
	agenciesUnder,
	agencyByCode,
	provinceByCode,
	unitsOfAgency,
} from "../loaders.ts";
import { Province } from "../province.ts";
import { AgencyConnection } from "../views.ts";

@Resolver(() => Agency)
export class AgencyResolver {
	@Query(() => Agency, { nullable: true, description: "Agency with a given code (หน่วยงานตามรหัส)" })
	agency(
		@Arg("code", () => ID, { description: "Code of the agency (รหัสหน่วยงาน)" }) code: string,
		@Ctx() request: SubgraphRequest,
	): Promise<Agency | null> {
		return request.load(agencyByCode, code);
	}

	@Query(() => AgencyConnection, { description: "Agencies by code (หน่วยงานทั้งหมด)" })
	agencies(
		@Args(() => AgencyListArgs) args: ListArgs,
		@Ctx() request: SubgraphRequest,
	): Connection<Agency> {
		return page(request, agencies, "", args);
	}

	@FieldResolver(() => Province, {
		nullable: true,
		description: "Province where the agency sits; null for a central agency (จังหวัด)",
	})
	province(@Root() agency: Agency, @Ctx() request: SubgraphRequest): Promise<Province | null> {
		return request.loadIf(provinceByCode, agency.provinceCode);
	}

	@FieldResolver(() => Agency, {
		nullable: true,
		description: "Agency above this one (หน่วยงานต้นสังกัด)",
	})
	parent(@Root() agency: Agency, @Ctx() request: SubgraphRequest): Promise<Agency | null> {
		return request.loadIf(agencyByCode, agency.parentCode);
	}

	@FieldResolver(() => AgencyConnection, { description: "Agencies below this one (หน่วยงานในสังกัด)" })
	subordinates(
		@Root() agency: Agency,
		@Args(() => AgencyListArgs) args: ListArgs,
		@Ctx() request: SubgraphRequest,
	): Connection<Agency> {
		return page(request, agenciesUnder, agency.code, args);
	}

	@FieldResolver(() => [AgencyUnit], {
		description: "Units with a letter number of their own (หน่วยงานเจ้าของเรื่อง)",
	})
	units(@Root() agency: Agency, @Ctx() request: SubgraphRequest): Promise<AgencyUnit[]> {
		return request.load(unitsOfAgency, agency.code);
	}
}
