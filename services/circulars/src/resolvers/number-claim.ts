import type { SubgraphRequest } from "@lao/subgraph/request";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { manifestationById } from "../loaders/letter.ts";
import { Manifestation } from "../manifestation.ts";
import { NumberClaim } from "../number-claim.ts";
import { SubjectVariant } from "../subject-variant.ts";

/** Documents by identifier; one that is not held is left out. */
async function documents(request: SubgraphRequest, ids: string[]): Promise<Manifestation[]> {
	const found = await Promise.all(ids.map((id) => request.load(manifestationById, id)));
	return found.filter((manifestation) => manifestation !== null);
}

@Resolver(() => NumberClaim)
export class NumberClaimResolver {
	@FieldResolver(() => [Manifestation], {
		description: "Documents in which the number was read so (ฉบับที่พบเลขที่)",
	})
	readIn(
		@Root() { manifestationIds }: NumberClaim,
		@Ctx() request: SubgraphRequest,
	): Promise<Manifestation[]> {
		return documents(request, manifestationIds);
	}
}

@Resolver(() => SubjectVariant)
export class SubjectVariantResolver {
	@FieldResolver(() => [Manifestation], {
		description: "Documents in which the subject was read so (ฉบับที่พบชื่อเรื่อง)",
	})
	readIn(
		@Root() { manifestationIds }: SubjectVariant,
		@Ctx() request: SubgraphRequest,
	): Promise<Manifestation[]> {
		return documents(request, manifestationIds);
	}
}
