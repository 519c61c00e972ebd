import type { SubgraphManifest } from "@lao/subgraph/subgraph";
import { Migration0001 } from "../migrations/0001-registry.ts";
import { Migration0002 } from "../migrations/0002-search.ts";
import { Migration0003 } from "../migrations/0003-data-version.ts";
import { Agency } from "./agency.ts";
import { AgencyUnit } from "./agency-unit.ts";
import { District } from "./district.ts";
import { agencyImporter, agencyUnitImporter } from "./importer/agency.ts";
import { districtImporter, provinceImporter, regionImporter } from "./importer/geography.ts";
import { laoImporter, laoPeriodImporter } from "./importer/lao.ts";
import { directoryImporter } from "./importer/registry/registry.ts";
import { serviceAreaImporter } from "./importer/service-area.ts";
import { Lao } from "./lao.ts";
import { LaoPeriod } from "./lao-period.ts";
import {
	agencyByCode,
	districtByCode,
	laoById,
	provinceByCode,
	regionByCode,
	serviceAreaByCode,
} from "./loaders.ts";
import { Province } from "./province.ts";
import { Region } from "./region.ts";
import { AgencyResolver } from "./resolvers/agency.ts";
import { DistrictResolver } from "./resolvers/district.ts";
import { LaoGroupsResolver } from "./resolvers/groups.ts";
import { LaoResolver } from "./resolvers/lao.ts";
import { LaoSearchResolver } from "./resolvers/lao-search.ts";
import { ProvinceResolver } from "./resolvers/province.ts";
import { RegionResolver } from "./resolvers/region.ts";
import { SearchResolver } from "./resolvers/search.ts";
import { ServiceAreaResolver } from "./resolvers/service-area.ts";
import { ServiceArea } from "./service-area.ts";
import { synthesize } from "./synthetic/synthesize.ts";

/** The shared nouns every other subgraph hangs facts on. */
export const directory: SubgraphManifest = {
	name: "directory",
	entities: [Region, Province, District, Lao, LaoPeriod, Agency, AgencyUnit, ServiceArea],
	resolvers: [
		RegionResolver,
		ProvinceResolver,
		DistrictResolver,
		LaoResolver,
		LaoGroupsResolver,
		LaoSearchResolver,
		AgencyResolver,
		ServiceAreaResolver,
		SearchResolver,
	],
	references: {
		Region: ({ code }, request) => request.load(regionByCode, code),
		Province: ({ code }, request) => request.load(provinceByCode, code),
		District: ({ code }, request) => request.load(districtByCode, code),
		Lao: ({ id }, request) => request.load(laoById, id),
		Agency: ({ code }, request) => request.load(agencyByCode, code),
		ServiceArea: ({ code }, request) => request.load(serviceAreaByCode, code),
	},
	migrations: [
		{ name: "0001-registry", class: Migration0001 },
		{ name: "0002-search", class: Migration0002 },
		{ name: "0003-data-version", class: Migration0003 },
	],
	importers: [
		directoryImporter,
		regionImporter,
		provinceImporter,
		districtImporter,
		agencyImporter,
		agencyUnitImporter,
		laoImporter,
		laoPeriodImporter,
		serviceAreaImporter,
	],
	facts: {
		folder: new URL("../facts/", import.meta.url),
		files: [
			["regions", "regions.csv"],
			["provinces", "provinces.csv"],
			["districts", "districts.csv"],
			["agencies", "agencies.csv"],
			["agency-units", "agency-units.csv"],
			["service-areas", "service-areas.csv"],
			["laos", "laos.csv"],
			["lao-periods", "lao-periods.csv"],
		],
	},
	synthesize,
};
