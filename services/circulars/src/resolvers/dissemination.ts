import { type Connection, PageArgs } from "@lao/subgraph/connection";
import { writeCursor } from "@lao/subgraph/cursor";
import { pageInfoOf, readWindow, recordsOf } from "@lao/subgraph/page-window";
import type { SubgraphRequest } from "@lao/subgraph/request";
import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Circular } from "../circular.ts";
import { Dissemination, DisseminationHop } from "../dissemination.ts";
import { LaoStub, laoStub } from "../lao.stub.ts";
import { hopCount, hopsLoader } from "../loaders/dissemination.ts";
import { circularById } from "../loaders/letter.ts";
import { recipientsOfCircular, stampById } from "../loaders/reach.ts";
import { Recipient } from "../recipient.ts";
import { Stamp } from "../stamp.ts";
import { DisseminationHopConnection } from "../views.ts";

@Resolver(() => Dissemination)
export class DisseminationResolver {
	@FieldResolver(() => DisseminationHopConnection, {
		description: "Hops of the letter in the order of time (ขั้นการเดินทาง)",
	})
	hops(
		@Root() { circularId }: Dissemination,
		@Args(() => PageArgs) args: PageArgs,
		@Ctx() request: SubgraphRequest,
	): Connection<DisseminationHop> {
		return hopPage(request, circularId, args);
	}
}

/** Hops are numbered in SQL, so a cursor is a number; the page follows the shape of every other. */
function hopPage(
	request: SubgraphRequest,
	circularId: string,
	args: PageArgs,
): Connection<DisseminationHop> {
	const scope = `hops ${circularId}`;
	const window = readWindow(args, scope, request);
	const found = () =>
		request
			.namedLoader(hopPage, JSON.stringify(window), () => hopsLoader(request, window))
			.load(circularId);
	const cursorOf = ({ position }: DisseminationHop) =>
		writeCursor([position], scope, request.secret);
	return {
		get nodes() {
			return found().then((hops) => recordsOf(window, hops));
		},
		get pageInfo() {
			return found().then((hops) => pageInfoOf(window, hops, cursorOf));
		},
		get totalCount() {
			return request.load(hopCount, circularId);
		},
		get totalCountIsEstimate() {
			return Promise.resolve(false);
		},
	};
}

@Resolver(() => DisseminationHop)
export class DisseminationHopResolver {
	@FieldResolver(() => Circular, {
		nullable: true,
		description: "Letter that carried the matter on this hop (หนังสือที่นำส่ง)",
	})
	circular(
		@Root() { circularId }: DisseminationHop,
		@Ctx() request: SubgraphRequest,
	): Promise<Circular | null> {
		return request.load(circularById, circularId);
	}

	@FieldResolver(() => [Recipient], {
		description: "Recipients of the letter of the hop; empty when the hop is a stamp (ผู้รับ)",
	})
	async recipients(
		@Root() { circularId, stampId }: DisseminationHop,
		@Ctx() request: SubgraphRequest,
	): Promise<Recipient[]> {
		return stampId === null ? request.load(recipientsOfCircular, circularId) : [];
	}

	@FieldResolver(() => LaoStub, {
		nullable: true,
		description: "LAO that received the letter; null unless the hop is its stamp (อปท. ที่รับ)",
	})
	lao(@Root() { laoId }: DisseminationHop): LaoStub | null {
		return laoId === null ? null : laoStub(laoId);
	}

	@FieldResolver(() => Stamp, {
		nullable: true,
		description: "Stamp that proves the receipt (ตราประทับรับหนังสือ)",
	})
	stamp(
		@Root() { stampId }: DisseminationHop,
		@Ctx() request: SubgraphRequest,
	): Promise<Stamp | null> {
		return request.loadIf(stampById, stampId);
	}
}
