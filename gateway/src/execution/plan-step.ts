import type { PlanNode, QueryPlan } from "@apollo/query-planner";
import type { GraphQLSchema } from "graphql";
import { type Cursor, moveDown } from "./cursor.ts";
import { type Fetch, fetching, type PlanRun } from "./fetching.ts";
import type { SubgraphSource } from "./source.ts";

/** Where each subgraph is asked. */
export type SourceOf = (name: string) => SubgraphSource;

const nothing: Fetch = async () => undefined;

/** Makes a plan ready to be run many times. */
export function stepOf(schema: GraphQLSchema, { node }: QueryPlan, sourceOf: SourceOf): Fetch {
	if (!node) return nothing;
	if (node.kind === "Subscription") throw new Error("A subscription cannot be planned here");
	return compile(schema, node, sourceOf);
}

function compile(schema: GraphQLSchema, node: PlanNode, sourceOf: SourceOf): Fetch {
	switch (node.kind) {
		case "Fetch":
			return fetching(schema, node, sourceOf(node.serviceName));
		case "Sequence":
			return inSequence(node.nodes.map((one) => compile(schema, one, sourceOf)));
		case "Parallel": {
			const steps = node.nodes.map((one) => compile(schema, one, sourceOf));
			return async (run, cursor) => {
				await Promise.all(steps.map((step) => step(run, cursor)));
			};
		}
		case "Flatten": {
			const step = compile(schema, node.node, sourceOf);
			const path = node.path.map(String);
			return (run, cursor) => step(run, moveDown(cursor, path));
		}
		case "Condition": {
			const { condition, ifClause, elseClause } = node;
			const yes = ifClause ? compile(schema, ifClause, sourceOf) : nothing;
			const no = elseClause ? compile(schema, elseClause, sourceOf) : nothing;
			return (run, cursor) => (run.coerced[condition] ? yes : no)(run, cursor);
		}
		case "Defer":
			throw new Error("A deferred part cannot be planned here");
	}
}

function inSequence(steps: Fetch[]): Fetch {
	return async (run: PlanRun, cursor: Cursor) => {
		for (const step of steps) await step(run, cursor);
	};
}
