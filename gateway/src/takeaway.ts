import { limits } from "@lao/config/limits";
import { anonymous, type Reader } from "@lao/subgraph/reader";
import { type Ask, refusal } from "@lao/takeaway/answer";
import type { Request } from "@lao/takeaway/operation";
import { openTable, type Table } from "@lao/takeaway/table";
import { buildSchema, GraphQLError, type GraphQLSchema } from "graphql";
import { createContext } from "./context.ts";
import type { Graph } from "./graph.ts";
import { admit } from "./limits/admission.ts";
import { checkSize } from "./limits/bounds.ts";

const schemas = new WeakMap<Graph, GraphQLSchema>();

/** The schema of a graph as clients see it, built when it is first asked for. */
export function clientSchema(graph: Graph): GraphQLSchema {
	const known = schemas.get(graph) ?? buildSchema(graph.schema);
	schemas.set(graph, known);
	return known;
}

export interface TakeawayOptions {
	/** Stops asking for further pages. */
	signal?: AbortSignal;
	requestId?: string;
	/** Who asks; nobody known unless it is said. */
	reader?: Reader;
}

/** Opens the whole answer of a graph to a query as a table. */
export async function takeAway(
	graph: Graph,
	request: Request,
	options: TakeawayOptions = {},
): Promise<Table> {
	const { reader = anonymous } = options;
	admitWhole(graph, request, reader);
	const { scan } = graph;
	const table = openTable({
		schema: clientSchema(graph),
		request,
		pageSize: graph.takeawayPageSize,
		bounds: { tokens: limits.tokens.most, check: checkSize },
		scan: scan && ((whole) => scan(whole, reader)),
		ask: asker(graph, options),
	});
	return table.catch((error) => {
		throw error instanceof GraphQLError ? refusal("BAD_USER_INPUT", error.message) : error;
	});
}

/** The query itself is what must be allowed; those for its pages are made from it. */
function admitWhole({ trusted }: Graph, { query, variables }: Request, reader: Reader): void {
	try {
		trusted.check(query, reader);
		admit(query, variables);
	} catch (error) {
		if (!(error instanceof GraphQLError)) throw error;
		throw refusal(String(error.extensions.code), error.message);
	}
}

/** Asks the graph page after page, each with loaders of its own so that memory stays flat. */
function asker(graph: Graph, { requestId, signal, reader }: TakeawayOptions): Ask {
	return async (query, variables) => {
		signal?.throwIfAborted();
		const maximumPageSize = graph.takeawayPageSize;
		const { body } = await graph.server.executeOperation(
			{ query, variables },
			{
				contextValue: { ...createContext(requestId, reader), maximumPageSize, signal, isOwn: true },
			},
		);
		if (body.kind !== "single") throw new Error("The graph answers in one part");
		signal?.throwIfAborted();
		return body.singleResult;
	};
}
