import type { SubgraphRequest } from "@lao/subgraph/request";
import { DateTimeScalar } from "@lao/subgraph/scalars";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Circular } from "../circular.ts";
import { LaoStub, laoStub } from "../lao.stub.ts";
import { LaoCircular } from "../lao-circular.ts";
import { circularById, manifestationById } from "../loaders/letter.ts";
import { arrivalOf, recipientById, stampById } from "../loaders/reach.ts";
import { Manifestation } from "../manifestation.ts";
import { Recipient } from "../recipient.ts";
import { Stamp } from "../stamp.ts";

@Resolver(() => LaoCircular)
export class LaoCircularResolver {
	@FieldResolver(() => LaoStub, { nullable: true, description: "LAO the letter gets to (อปท.)" })
	lao(@Root() { laoId }: LaoCircular): LaoStub {
		return laoStub(laoId);
	}

	@FieldResolver(() => Circular, { nullable: true, description: "Letter that gets there (หนังสือ)" })
	circular(
		@Root() { circularId }: LaoCircular,
		@Ctx() request: SubgraphRequest,
	): Promise<Circular | null> {
		return request.load(circularById, circularId);
	}

	@FieldResolver(() => Recipient, {
		nullable: true,
		description:
			"Recipient of the letter that means the LAO; null when only a stamp shows it (ผู้รับ)",
	})
	recipient(
		@Root() { recipientId }: LaoCircular,
		@Ctx() request: SubgraphRequest,
	): Promise<Recipient | null> {
		return request.loadIf(recipientById, recipientId);
	}

	@FieldResolver(() => Circular, {
		nullable: true,
		description: "Letter of an office in the LAO's province that passed it on (หนังสือที่แจ้งต่อ)",
	})
	async carriedBy(
		@Root() way: LaoCircular,
		@Ctx() request: SubgraphRequest,
	): Promise<Circular | null> {
		const { carriedById } = await request.load(arrivalOf, way);
		return request.loadIf(circularById, carriedById);
	}

	@FieldResolver(() => Stamp, {
		nullable: true,
		description: "Stamp of the LAO on the letter, or on the one that carried it (ตราประทับรับหนังสือ)",
	})
	async stamp(@Root() way: LaoCircular, @Ctx() request: SubgraphRequest): Promise<Stamp | null> {
		const { stampId } = await request.load(arrivalOf, way);
		return request.loadIf(stampById, stampId);
	}

	@FieldResolver(() => DateTimeScalar, {
		nullable: true,
		description: "Time at which the LAO received it; null when no stamp tells (เวลาที่รับ)",
	})
	async receivedAt(
		@Root() way: LaoCircular,
		@Ctx() request: SubgraphRequest,
	): Promise<string | null> {
		const { stampId } = await request.load(arrivalOf, way);
		const stamp = await request.loadIf(stampById, stampId);
		return stamp?.receivedAt ?? null;
	}
}

@Resolver(() => Stamp)
export class StampResolver {
	@FieldResolver(() => LaoStub, {
		nullable: true,
		description: "LAO that stamped; null when it is none, or not known (อปท. ที่รับ)",
	})
	lao(@Root() { laoId }: Stamp): LaoStub | null {
		return laoId === null ? null : laoStub(laoId);
	}

	@FieldResolver(() => Circular, { nullable: true, description: "Letter that was stamped (หนังสือ)" })
	circular(
		@Root() { circularId }: Stamp,
		@Ctx() request: SubgraphRequest,
	): Promise<Circular | null> {
		return request.load(circularById, circularId);
	}

	@FieldResolver(() => Manifestation, {
		nullable: true,
		description: "Document on which the stamp stands (ฉบับที่พบ)",
	})
	manifestation(
		@Root() { manifestationId }: Stamp,
		@Ctx() request: SubgraphRequest,
	): Promise<Manifestation | null> {
		return request.loadIf(manifestationById, manifestationId);
	}
}
