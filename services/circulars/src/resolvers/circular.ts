import type { Connection } from "@lao/subgraph/connection";
import { requestError } from "@lao/subgraph/errors";
import type { ListArgs } from "@lao/subgraph/list-args";
import { page } from "@lao/subgraph/pages";
import type { SubgraphRequest } from "@lao/subgraph/request";
import {
	Arg,
	Args,
	ArgsType,
	Ctx,
	Field,
	FieldResolver,
	ID,
	Int,
	Query,
	Resolver,
	Root,
} from "type-graphql";
import { AgencyStub, agencyStub } from "../agency.stub.ts";
import { Circular } from "../circular.ts";
import { CircularKind } from "../circular-kind.ts";
import { CircularListArgs } from "../filters.ts";
import { circulars, circularsByBareNumber, circularsByNumber } from "../loaders/circulars.ts";
import { circularById } from "../loaders/letter.ts";
import { readNumber } from "../number.ts";
import { ProvinceStub, provinceStub } from "../province.stub.ts";
import { CircularConnection } from "../views.ts";

@ArgsType()
class CircularsArgs extends CircularListArgs {
	@Field(() => ID, {
		nullable: true,
		description: "Only letters of the agency with this code (เฉพาะหน่วยงาน)",
	})
	agencyCode?: string | null;

	@Field(() => Int, {
		nullable: true,
		description: "Only letters of this Buddhist-era year (เฉพาะปี พ.ศ.)",
	})
	yearBE?: number | null;

	@Field(() => CircularKind, {
		nullable: true,
		description: "Only letters of this kind (เฉพาะประเภท)",
	})
	kind?: CircularKind | null;

	@Field(() => Boolean, {
		nullable: true,
		description: "Only letters that are held, or only those that are not (เฉพาะที่มีตัวหนังสือ)",
	})
	isHeld?: boolean | null;
}

@Resolver(() => Circular)
export class CircularResolver {
	@Query(() => Circular, {
		nullable: true,
		description: "Letter with a given identifier (หนังสือตามรหัส)",
	})
	circular(
		@Arg("id", () => ID, { description: "Identifier of the letter (รหัสหนังสือ)" }) id: string,
		@Ctx() request: SubgraphRequest,
	): Promise<Circular | null> {
		return request.load(circularById, id);
	}

	@Query(() => CircularConnection, { description: "Letters, newest first (หนังสือทั้งหมด)" })
	circulars(
		@Args(() => CircularsArgs) { agencyCode, yearBE, kind, isHeld, ...args }: CircularsArgs,
		@Ctx() request: SubgraphRequest,
	): Connection<Circular> {
		const where = {
			agencyCode: agencyCode ?? undefined,
			yearBE: yearBE ?? undefined,
			kind: kind ?? undefined,
			isHeld: isHeld ?? undefined,
		};
		return page(request, circulars, "", args, where);
	}

	@Query(() => CircularConnection, {
		description: "Letters any paper claims to have this number, newest first (หนังสือตามเลขที่)",
	})
	circularsByNumber(
		@Arg("number", () => String, {
			description:
				"Number in either digit system, with or without agency, such as มท ๐๘๑๐.๗/ว ๑๓๕๔ or ว 1354 (เลขที่หนังสือ)",
		})
		text: string,
		@Args(() => CircularListArgs) args: ListArgs,
		@Ctx() request: SubgraphRequest,
	): Connection<Circular> {
		const number = readNumber(text);
		if (!number) throw requestError("INVALID_ARGUMENT", "`number` is not the number of a letter");
		if (number.agencyLetters === null) {
			return page(request, circularsByBareNumber, number.bareNumber ?? "", args);
		}
		return page(request, circularsByNumber, number.number, args);
	}

	@Query(() => CircularConnection, {
		description: "Letters whose sources contradict themselves or each other (หนังสือที่ข้อมูลขัดแย้งกัน)",
	})
	contradictoryCirculars(
		@Args(() => CircularListArgs) args: ListArgs,
		@Ctx() request: SubgraphRequest,
	): Connection<Circular> {
		return page(request, circulars, "", args, { isContradictory: true });
	}

	@FieldResolver(() => AgencyStub, {
		nullable: true,
		description: "Agency that issued the letter (หน่วยงานที่ออกหนังสือ)",
	})
	agency(@Root() { agencyCode }: Circular): AgencyStub | null {
		return agencyCode === null ? null : agencyStub(agencyCode);
	}

	@FieldResolver(() => ProvinceStub, {
		nullable: true,
		description:
			"Province of the issuing office; null for a central agency (จังหวัดของหน่วยงานที่ออกหนังสือ)",
	})
	province(@Root() { provinceCode }: Circular): ProvinceStub | null {
		return provinceCode === null ? null : provinceStub(provinceCode);
	}
}
