import type { Connection } from "@lao/subgraph/connection";
import type { ListArgs } from "@lao/subgraph/list-args";
import { page } from "@lao/subgraph/pages";
import type { SubgraphRequest } from "@lao/subgraph/request";
import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Resolver, Root } from "type-graphql";
import { AgencyStub } from "../agency.stub.ts";
import type { Circular } from "../circular.ts";
import { CircularKind } from "../circular-kind.ts";
import { ProvinceDissemination } from "../dissemination.ts";
import { CircularListArgs } from "../filters.ts";
import { LaoStub } from "../lao.stub.ts";
import type { LaoCircular } from "../lao-circular.ts";
import { circularsOfAgency, circularsOfProvince } from "../loaders/circulars.ts";
import { disseminationOfProvince } from "../loaders/province-dissemination.ts";
import { circularsOfLao } from "../loaders/reach.ts";
import { ProvinceStub } from "../province.stub.ts";
import { CircularConnection, LaoCircularConnection } from "../views.ts";
import { DeliveryArgs } from "./reach.ts";

/** A draft is addressed to somebody and has reached nobody. */
const issuedKinds = [CircularKind.LETTER, CircularKind.FORWARDING_LETTER];

@ArgsType()
class LetterChoiceArgs {
	@Field(() => Int, {
		nullable: true,
		description: "Only letters issued in this Buddhist-era year (เฉพาะปี พ.ศ.)",
	})
	yearBE?: number | null;

	@Field(() => ID, {
		nullable: true,
		description: "Only letters of the agency with this code (เฉพาะหน่วยงาน)",
	})
	agencyCode?: string | null;
}

@Resolver(() => LaoStub)
export class LaoResolver {
	@FieldResolver(() => LaoCircularConnection, {
		nullable: true,
		description: "Letters meant for the body or received by it, newest first (หนังสือที่ถึง อปท.)",
	})
	circulars(
		@Root() { id }: LaoStub,
		@Args(() => DeliveryArgs) { way, ...args }: DeliveryArgs,
		@Ctx() request: SubgraphRequest,
	): Connection<LaoCircular> {
		return page(request, circularsOfLao, id, args, { way: way ?? undefined, isIssued: true });
	}
}

@Resolver(() => ProvinceStub)
export class ProvinceResolver {
	@FieldResolver(() => CircularConnection, {
		nullable: true,
		description: "Letters meant for the province or bodies in it, newest first (หนังสือที่ถึงจังหวัด)",
	})
	circulars(
		@Root() { code }: ProvinceStub,
		@Args(() => CircularListArgs) args: ListArgs,
		@Ctx() request: SubgraphRequest,
	): Connection<Circular> {
		return page(request, circularsOfProvince, code, args, { kind: issuedKinds });
	}

	@FieldResolver(() => ProvinceDissemination, {
		nullable: true,
		description:
			"How many letters the province was sent and how soon it passed them on (การเผยแพร่)",
	})
	dissemination(
		@Root() { code }: ProvinceStub,
		@Args(() => LetterChoiceArgs) choice: LetterChoiceArgs,
		@Ctx() request: SubgraphRequest,
	): Promise<ProvinceDissemination> {
		return disseminationOfProvince(request, code, choice);
	}
}

@Resolver(() => AgencyStub)
export class AgencyResolver {
	@FieldResolver(() => CircularConnection, {
		nullable: true,
		description: "Letters the agency issued, newest first (หนังสือที่ออก)",
	})
	circulars(
		@Root() { code }: AgencyStub,
		@Args(() => CircularListArgs) args: ListArgs,
		@Ctx() request: SubgraphRequest,
	): Connection<Circular> {
		return page(request, circularsOfAgency, code, args);
	}
}
