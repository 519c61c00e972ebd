import type { Where } from "@lao/subgraph/paged-list";
import { ArgsType, Field, ID } from "type-graphql";
import { ActorKind } from "../actor-kind.ts";
import { RecommendationListArgs } from "../filters.ts";
import type { Recommendation } from "../recommendation.ts";

@ArgsType()
export class RecommendationArgs extends RecommendationListArgs {
	@Field(() => ActorKind, {
		nullable: true,
		description: "Only proposals that address this level of government (เฉพาะระดับผู้ปฏิบัติ)",
	})
	actorKind?: ActorKind;
}

@ArgsType()
export class RecommendationsArgs extends RecommendationArgs {
	@Field(() => ID, {
		nullable: true,
		description:
			"Only proposals that concern the domain of local public service with this code (เฉพาะด้าน)",
	})
	serviceAreaCode?: string;
}

const marks = {
	NATIONAL: { forNational: true },
	PROVINCE: { forProvince: true },
	LAO: { forLao: true },
} satisfies Record<ActorKind, Where<Recommendation>>;

/** Condition of the lists that select by actor. */
export function addressedTo(actorKind: ActorKind | null | undefined): Where<Recommendation> {
	return actorKind ? marks[actorKind] : {};
}
