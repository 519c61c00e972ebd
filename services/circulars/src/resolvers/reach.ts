import type { Connection } from "@lao/subgraph/connection";
import type { ListArgs } from "@lao/subgraph/list-args";
import { page } from "@lao/subgraph/pages";
import type { SubgraphRequest } from "@lao/subgraph/request";
import { Args, ArgsType, Ctx, Field, FieldResolver, Resolver, Root } from "type-graphql";
import { Circular } from "../circular.ts";
import { Dissemination } from "../dissemination.ts";
import { LaoCircularListArgs, StampListArgs } from "../filters.ts";
import type { LaoCircular } from "../lao-circular.ts";
import { disseminationOf } from "../loaders/dissemination.ts";
import { laosOfCircular, recipientsOfCircular, stampsOfCircular } from "../loaders/reach.ts";
import { DeliveryWay, Recipient } from "../recipient.ts";
import type { Stamp } from "../stamp.ts";
import { LaoCircularConnection, StampConnection } from "../views.ts";

@ArgsType()
export class DeliveryArgs extends LaoCircularListArgs {
	@Field(() => DeliveryWay, {
		nullable: true,
		description: "Only this way of getting there (เฉพาะวิธี)",
	})
	way?: DeliveryWay | null;
}

/** Whom a letter is meant for and whom it is known to have reached. */
@Resolver(() => Circular)
export class ReachResolver {
	@FieldResolver(() => [Recipient], {
		description: "Recipients of the letter, then those to be told by them (ผู้รับ)",
	})
	recipients(@Root() { id }: Circular, @Ctx() request: SubgraphRequest): Promise<Recipient[]> {
		return request.load(recipientsOfCircular, id);
	}

	@FieldResolver(() => LaoCircularConnection, {
		description: "LAOs the letter is meant for or was received by (อปท. ที่เกี่ยวข้อง)",
	})
	laos(
		@Root() { id }: Circular,
		@Args(() => DeliveryArgs) { way, ...args }: DeliveryArgs,
		@Ctx() request: SubgraphRequest,
	): Connection<LaoCircular> {
		return page(request, laosOfCircular, id, args, { way: way ?? undefined });
	}

	@FieldResolver(() => StampConnection, {
		description: "Stamps on copies of the letter (ตราประทับรับหนังสือ)",
	})
	stamps(
		@Root() { id }: Circular,
		@Args(() => StampListArgs) args: ListArgs,
		@Ctx() request: SubgraphRequest,
	): Connection<Stamp> {
		return page(request, stampsOfCircular, id, args);
	}

	@FieldResolver(() => Dissemination, {
		description: "Way of the letter from office to office, with the days between (การเผยแพร่)",
	})
	dissemination(@Root() { id }: Circular, @Ctx() request: SubgraphRequest): Promise<Dissemination> {
		return request.load(disseminationOf, id);
	}
}
