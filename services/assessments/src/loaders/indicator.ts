import { byKey } from "@lao/subgraph/loaders";
import type { PagedList } from "@lao/subgraph/paged-list";
import { Indicator } from "../indicator.ts";

const newestFirst = [{ by: "yearBE", descending: true } as const];

export const indicatorById = byKey(Indicator, "id");
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
