import { requestError } from "@lao/subgraph/errors";
import type { SubgraphRequest } from "@lao/subgraph/request";
import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { LaoCodeMatch, LaoNameMatch } from "../lao-match.ts";
import { findCodes } from "../naming/code-search.ts";
import { findNames } from "../naming/name-search.ts";

/** Largest number of codes or names answered at once. */
const most = 500;

@Resolver()
export class LaoSearchResolver {
	@Query(() => [LaoCodeMatch], {
		description:
			"LAOs by registry codes, today's or retired; a code that nobody had is absent (อปท. ตามรหัสหลายรหัส)",
	})
	laosByCode(
		@Arg("codes", () => [ID], { description: "At most 500 registry codes (รหัส อปท.)" })
		codes: string[],
		@Ctx() request: SubgraphRequest,
	): Promise<LaoCodeMatch[]> {
		checkNumber("codes", codes);
		return findCodes(request, codes);
	}

	@Query(() => [LaoNameMatch], {
		description:
			"LAOs by names as people write them, full or short, with or without kind, district and province; never a synthetic one (อปท. ตามชื่อที่เขียน)",
	})
	resolveLaos(
		@Arg("names", () => [String], { description: "At most 500 names as written (ชื่อ อปท.)" })
		names: string[],
		@Arg("provinceCode", () => ID, {
			nullable: true,
			description: "Province the bodies lie in, where a name does not say it (รหัสจังหวัด)",
		})
		provinceCode: string | undefined,
		@Ctx() request: SubgraphRequest,
	): Promise<LaoNameMatch[]> {
		checkNumber("names", names);
		return findNames(request, names, provinceCode ?? null);
	}
}

function checkNumber(argument: string, values: string[]): void {
	if (values.length <= most) return;
	throw requestError("INVALID_ARGUMENT", `Give at most ${most} values in \`${argument}\``);
}
