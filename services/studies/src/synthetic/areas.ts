import type { Random } from "@lao/importing/random";
import { AreaScope } from "../area-scope.ts";

/** Domains a statement concerns: all of them, or one or two, the first of the plan more often. */
export function concernedAreas(
	random: Random,
	serviceAreas: string[],
): { appliesTo: AreaScope; areas: string[] } {
	if (random.chance(0.25)) return { appliesTo: AreaScope.EVERY_AREA, areas: serviceAreas };
	const draw = () => serviceAreas[Math.floor(random.share() ** 2 * serviceAreas.length)] ?? "";
	const areas = new Set([draw(), ...(random.chance(0.3) ? [draw()] : [])]);
	return { appliesTo: AreaScope.NAMED_AREAS, areas: [...areas] };
}
