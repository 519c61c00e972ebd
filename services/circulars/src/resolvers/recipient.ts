import type { Connection } from "@lao/subgraph/connection";
import type { ListArgs } from "@lao/subgraph/list-args";
import { page } from "@lao/subgraph/pages";
import type { SubgraphRequest } from "@lao/subgraph/request";
import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Circular } from "../circular.ts";
import { DistrictStub, districtStub } from "../district.stub.ts";
import { LaoCircularListArgs } from "../filters.ts";
import type { LaoCircular } from "../lao-circular.ts";
import { circularById } from "../loaders/letter.ts";
import {
	foundByRecipient,
	laosOfRecipient,
	provincesOfRecipient,
	recipientById,
} from "../loaders/reach.ts";
import { ProvinceStub, provinceStub } from "../province.stub.ts";
import { Recipient } from "../recipient.ts";
import { judgeResolution, Resolution } from "../resolution.ts";
import { LaoCircularConnection } from "../views.ts";

@Resolver(() => Recipient)
export class RecipientResolver {
	@FieldResolver(() => Circular, { nullable: true, description: "Letter of the recipient (หนังสือ)" })
	circular(
		@Root() { circularId }: Recipient,
		@Ctx() request: SubgraphRequest,
	): Promise<Circular | null> {
		return request.load(circularById, circularId);
	}

	@FieldResolver(() => Resolution, {
		description: "How far the recipient is resolved to bodies the directory knows (ผลการระบุผู้รับ)",
	})
	async resolution(
		@Root() recipient: Recipient,
		@Ctx() request: SubgraphRequest,
	): Promise<Resolution> {
		return judgeResolution(recipient, await request.load(foundByRecipient, recipient.id));
	}

	@FieldResolver(() => [ProvinceStub], {
		description: "Provinces in which the recipient lies, 76 at most (จังหวัด)",
	})
	async provinces(
		@Root() { id }: Recipient,
		@Ctx() request: SubgraphRequest,
	): Promise<ProvinceStub[]> {
		const links = await request.load(provincesOfRecipient, id);
		return links.map(({ provinceCode }) => provinceStub(provinceCode));
	}

	@FieldResolver(() => [DistrictStub], {
		description: "Districts whose offices are meant, as far as the directory knows them (อำเภอ)",
	})
	districts(@Root() { districtCodes }: Recipient): DistrictStub[] {
		return districtCodes.map(districtStub);
	}

	@FieldResolver(() => LaoCircularConnection, {
		description: "LAOs meant, as far as the directory knows them (อปท. ที่เป็นผู้รับ)",
	})
	laos(
		@Root() { id }: Recipient,
		@Args(() => LaoCircularListArgs) args: ListArgs,
		@Ctx() request: SubgraphRequest,
	): Connection<LaoCircular> {
		return page(request, laosOfRecipient, id, args);
	}

	@FieldResolver(() => Recipient, {
		nullable: true,
		description: "Recipient who is asked to tell this one; null when addressed itself (แจ้งผ่าน)",
	})
	through(
		@Root() { throughId }: Recipient,
		@Ctx() request: SubgraphRequest,
	): Promise<Recipient | null> {
		return request.loadIf(recipientById, throughId);
	}
}
