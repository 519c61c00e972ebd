import { byKeyOfClosedList } from "@lao/subgraph/closed-list";
import { byKey, byKeyThrough, listBy } from "@lao/subgraph/loaders";
import type { PagedList } from "@lao/subgraph/paged-list";
import { Agency } from "./agency.ts";
import { AgencyUnit } from "./agency-unit.ts";
import { District } from "./district.ts";
import { Lao } from "./lao.ts";
import { LaoPeriod } from "./lao-period.ts";
import { Province } from "./province.ts";
import { Region } from "./region.ts";
import { ServiceArea } from "./service-area.ts";

export const regionByCode = byKeyOfClosedList(Region, "code");
export const provincesOfRegion = listBy(Province, "regionCode", [{ by: "nameTh", thai: true }]);

export const provinceByCode = byKeyOfClosedList(Province, "code");
export const districtsOfProvince = listBy(District, "provinceCode", [{ by: "code" }]);

export const districtByCode = byKeyOfClosedList(District, "code");

export const laoById = byKey(Lao, "id");
/** A code may have named several bodies in turn; it leads to the one it names today, else to the first. */
export const laoByCode = byKeyThrough(Lao, {
	link: LaoPeriod,
	key: "code",
	target: "laoId",
	order: [{ by: "isCurrent", descending: true }],
});
export const periodsOfLao = listBy(LaoPeriod, "laoId", [{ by: "validFrom" }, { by: "isCurrent" }]);

export const agencyByCode = byKey(Agency, "code");
export const unitsOfAgency = listBy(AgencyUnit, "agencyCode", [{ by: "code" }]);

export const serviceAreaByCode = byKeyOfClosedList(ServiceArea, "code");

const byName = [{ by: "nameTh", thai: true } as const];
export const laos: PagedList<Lao> = { entity: Lao, order: byName };
export const laosOfProvince: PagedList<Lao> = { entity: Lao, by: "provinceCode", order: byName };
export const laosOfDistrict: PagedList<Lao> = { entity: Lao, by: "districtCode", order: byName };
export const laosOfPao: PagedList<Lao> = { entity: Lao, by: "parentPaoId", order: byName };
export const agencies: PagedList<Agency> = { entity: Agency, order: [] };
export const agenciesOfProvince: PagedList<Agency> = {
	entity: Agency,
	by: "provinceCode",
	order: [],
};
export const agenciesUnder: PagedList<Agency> = { entity: Agency, by: "parentCode", order: [] };
