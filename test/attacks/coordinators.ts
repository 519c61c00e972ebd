import { type Connection, connectionOf, PageArgs } from "@lao/subgraph/connection";
import type { SubgraphRequest } from "@lao/subgraph/request";
import { buildSubgraph } from "@lao/subgraph/subgraph";
import {
	Arg,
	Args,
	Ctx,
	Field,
	FieldResolver,
	ID,
	ObjectType,
	Query,
	Resolver,
	Root,
} from "type-graphql";

@ObjectType({ description: "Coordinator (ผู้ประสานงาน)" })
class Coordinator {
	@Field(() => ID, { description: "Key (รหัส)" }) id!: string;
}

const CoordinatorConnection = connectionOf(Coordinator, "ผู้ประสานงาน");

/** Ids of all coordinators; the second has a sign in it that would begin a line of a log. */
export const ids = ["c1", "c2\n\u001b[2J7", "c3", "ค4", "c5"];

/** What is masked: no number that anybody has. */
export const number = (id: string) => `000 000 ${ids.indexOf(id)}000`;

const pageSize = 2;

@Resolver(() => Coordinator)
class CoordinatorResolver {
	@Query(() => Coordinator, { nullable: true, description: "One coordinator (ผู้ประสานงาน)" })
	coordinator(@Arg("id", () => ID, { description: "Key (รหัส)" }) id: string): Coordinator | null {
		return ids.includes(id) ? { id } : null;
	}

	@Query(() => CoordinatorConnection, { description: "All of them (ทั้งหมด)" })
	coordinators(@Args(() => PageArgs) { after }: PageArgs): Connection<Coordinator> {
		const from = Number(after ?? 0);
		const until = Math.min(from + pageSize, ids.length);
		return {
			nodes: Promise.resolve(ids.slice(from, until).map((id) => ({ id }))),
			pageInfo: Promise.resolve({
				hasNextPage: until < ids.length,
				hasPreviousPage: from > 0,
				startCursor: String(from),
				endCursor: String(until),
			}),
			totalCount: Promise.resolve(ids.length),
			totalCountIsEstimate: Promise.resolve(false),
		};
	}

	@FieldResolver(() => String, { nullable: true, description: "Number, masked (หมายเลข)" })
	number(@Root() { id }: Coordinator, @Ctx() request: SubgraphRequest): string | null {
		if (!request.reader.scopes.has("pii:read")) return null;
		request.personalReadings.push({ field: "Coordinator.number", recordId: id });
		return number(id);
	}
}

/** A subgraph of one noun with a personal field, and no table. */
export const coordinators = () =>
	buildSubgraph({
		name: "coordinators",
		entities: [],
		resolvers: [CoordinatorResolver],
		references: {},
		migrations: [],
		importers: [],
		facts: { folder: new URL("facts/", import.meta.url), files: [] },
	});
