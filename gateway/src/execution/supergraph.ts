import { operationFromDocument, Supergraph } from "@apollo/federation-internals";
import { type QueryPlan, QueryPlanner } from "@apollo/query-planner";
import type { DocumentNode, GraphQLSchema } from "graphql";

/** A supergraph that operations can be planned over. */
export interface PlannedSupergraph {
	/** Schema as clients see it. */
	apiSchema: GraphQLSchema;
	/** Name and address of each subgraph. */
	subgraphs: { name: string; url: string }[];
	/** How the subgraphs answer an operation together; the operation is valid and has one name. */
	plan(document: DocumentNode, operationName: string | undefined): QueryPlan;
}

/** Reads a composed schema; throws when it is none. */
export function readSupergraph(text: string): PlannedSupergraph {
	const supergraph = Supergraph.build(text);
	const schema = supergraph.apiSchema();
	const planner = new QueryPlanner(supergraph);
	return {
		apiSchema: schema.toGraphQLJSSchema(),
		subgraphs: [...supergraph.subgraphsMetadata()].map(({ name, url }) => ({ name, url })),
		plan: (document, operationName) =>
			planner.buildQueryPlan(operationFromDocument(schema, document, { operationName })),
	};
}
