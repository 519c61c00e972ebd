import { byKeyOfClosedList } from "@lao/subgraph/closed-list";
import type { PagedList } from "@lao/subgraph/paged-list";
import { Indicator } from "../indicator.ts";

const newestFirst = [{ by: "yearBE", descending: true } as const];

export const indicatorById = byKeyOfClosedList(Indicator, "id");
export const indicatorsOfRound: PagedList<Indicator> = {
	entity: Indicator,
	by: "roundId",
	order: [],
};
export const indicatorsOfDimension: PagedList<Indicator> = {
	entity: Indicator,
	by: "dimensionId",
	order: newestFirst,
};
export const indicatorsOfArea: PagedList<Indicator> = {
	entity: Indicator,
	by: "serviceAreaCode",
	order: newestFirst,
};
