import { conditionsOf, fragmentsOf, type SelectionScope } from "@lao/subgraph/execution/selection";
import {
	type DocumentNode,
	GraphQLError,
	getVariableValues,
	type OperationDefinitionNode,
} from "graphql";
import type { GatewayContext } from "../context.ts";
import { mostVariableFaults } from "../limits/bounds.ts";
import { lost, recordShape, type Shape } from "./answer-shape.ts";
import { within } from "./deadline.ts";
import type { Fetch } from "./fetching.ts";
import { introspect, introspectionOf } from "./introspection.ts";
import { type SourceOf, stepOf } from "./plan-step.ts";
import type { PlainRecord } from "./source.ts";
import type { PlannedSupergraph } from "./supergraph.ts";

type Variables = Record<string, unknown>;

/** Ways for the conditions of one operation to fall that are kept. */
const keptWays = 64;

/** How the answer looks for one way the conditions fall. */
interface Answering {
	shape: Shape;
	introspection: ReturnType<typeof introspectionOf>;
	scope: SelectionScope;
}

export interface GatewayAnswer {
	data?: PlainRecord | null;
	errors?: GraphQLError[];
}

/** An operation planned once, ready to be answered many times. */
export class PreparedRequest {
	readonly #supergraph: PlannedSupergraph;
	readonly #operation: OperationDefinitionNode;
	readonly #document: DocumentNode;
	readonly #step: Fetch;
	/** Variables that @skip and @include read. */
	readonly #conditions: string[];
	readonly #answering = new Map<string, Answering>();

	constructor(
		supergraph: PlannedSupergraph,
		document: DocumentNode,
		operation: OperationDefinitionNode,
		sourceOf: SourceOf,
	) {
		this.#supergraph = supergraph;
		this.#document = document;
		this.#operation = operation;
		const plan = supergraph.plan(document, operation.name?.value);
		this.#step = stepOf(supergraph.apiSchema, plan, sourceOf);
		this.#conditions = conditionsOf(document);
	}

	async answer(context: GatewayContext, variables: Variables): Promise<GatewayAnswer> {
		const { apiSchema } = this.#supergraph;
		const { coerced, errors: faults } = getVariableValues(
			apiSchema,
			this.#operation.variableDefinitions ?? [],
			variables,
			{ maxErrors: mostVariableFaults },
		);
		if (!coerced) return { errors: faults.map(badInput) };
		const top: PlainRecord = {};
		const errors: GraphQLError[] = [];
		const run = { context, variables, coerced, errors };
		try {
			await within(this.#step(run, { top, path: [], records: [top] }), context.signal);
		} catch (error) {
			if (!(error instanceof GraphQLError)) throw error;
			return { data: null, errors: [error] };
		}
		const { shape, introspection, scope } = this.#answer(coerced);
		if (introspection.length > 0) {
			Object.assign(top, introspect(scope, this.#operation, introspection, variables));
		}
		const missing: GraphQLError[] = [];
		const data = shape(top, { path: [], errors: missing });
		// Where a subgraph failed, its error already says why a value is missing.
		if (errors.length === 0) errors.push(...missing.map(recordMissing));
		return {
			data: data === lost ? null : (data as PlainRecord),
			...(errors.length > 0 && { errors }),
		};
	}

	#answer(variables: Variables): Answering {
		const key = JSON.stringify(this.#conditions.map((name) => variables[name]));
		const known = this.#answering.get(key);
		if (known) return known;
		const { apiSchema: schema } = this.#supergraph;
		const query = schema.getQueryType();
		if (!query) throw new Error("The supergraph has no Query");
		const scope = { schema, fragments: fragmentsOf(this.#document), variables };
		const made = {
			scope,
			shape: recordShape(scope, query, [this.#operation.selectionSet]),
			introspection: introspectionOf(scope, this.#operation),
		};
		// Twenty conditions fall in a million ways.
		if (this.#answering.size >= keptWays) this.#answering.clear();
		this.#answering.set(key, made);
		return made;
	}
}

function badInput({ message, path }: GraphQLError): GraphQLError {
	return new GraphQLError(message, { path, extensions: { code: "BAD_USER_INPUT" } });
}

function recordMissing({ path }: GraphQLError): GraphQLError {
	const message = "This record is named by another one but is not in the graph";
	return new GraphQLError(message, { path, extensions: { code: "RECORD_MISSING" } });
}
