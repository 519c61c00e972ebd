import { readingUrls } from "@lao/database/roles";
import { serviceSecret } from "@lao/subgraph/gateway-signature";
import { type Reader, scopes } from "@lao/subgraph/reader";
import type { SubgraphRequest } from "@lao/subgraph/request";
import { type RunningSubgraph, runSubgraph } from "@lao/subgraph/running";
import type { Subgraph } from "@lao/subgraph/subgraph";
import { testSecret } from "@lao/testing/graph";
import {
	buildSchema,
	type ExecutionResult,
	type GraphQLField,
	type GraphQLObjectType,
	type GraphQLResolveInfo,
	type GraphQLSchema,
	getArgumentValues,
	getNamedType,
	graphql,
	isLeafType,
	isObjectType,
} from "graphql";

/** The requests of one operation, by subgraph. */
type Parts = Map<string, SubgraphRequest>;

/** One schema over the same tables, executed by plain graphql-js: what a gateway must agree with. */
export interface Monolith {
	ask(query: string, variables: Record<string, unknown>): Promise<ExecutionResult>;
	close(): Promise<void>;
}

/** The five schemas as one: each field is resolved by the subgraph that owns it. */
export function openMonolith(url: string, subgraphs: Subgraph[], schemaText: string): Monolith {
	const running = subgraphs.map((subgraph) =>
		runSubgraph({
			...readingUrls(url, subgraph.name),
			subgraph,
			secret: serviceSecret(testSecret, subgraph.name),
			statementTimeoutMs: 60_000,
		}),
	);
	const schema = buildSchema(schemaText);
	const owners = new Owners(subgraphs);
	for (const type of Object.values(schema.getTypeMap())) {
		if (!isObjectType(type) || type.name.startsWith("__")) continue;
		for (const field of Object.values(type.getFields())) {
			field.resolve = (root, _args, parts: Parts, info) => owners.resolve(root, type, parts, info);
		}
	}
	return {
		ask: (source, variableValues) =>
			graphql({ schema, source, variableValues, contextValue: startAll(running) }),
		close: async () => {
			await Promise.all(running.map((subgraph) => subgraph.close()));
		},
	};
}

/** Who may read everything: what is refused is tried elsewhere. */
export const reader: Reader = { name: "everything", scopes: new Set(scopes) };

function startAll(running: RunningSubgraph[]): Parts {
	return new Map(running.map((subgraph) => [subgraph.name, subgraph.start({ reader })]));
}

/** Which subgraph made which record, and who resolves what. */
class Owners {
	readonly #subgraphs: Subgraph[];
	readonly #origins = new WeakMap<object, Subgraph>();

	constructor(subgraphs: Subgraph[]) {
		this.#subgraphs = subgraphs;
	}

	async resolve(
		root: unknown,
		{ name }: GraphQLObjectType,
		parts: Parts,
		info: GraphQLResolveInfo,
	): Promise<unknown> {
		const origin = this.#origins.get(Object(root));
		const field = (subgraph: Subgraph | undefined) =>
			fieldOf(subgraph?.schema, name, info.fieldName);
		const owner = field(origin) ? origin : this.#subgraphs.find((subgraph) => field(subgraph));
		const definition = field(owner);
		if (!owner || !definition) throw new Error(`Nobody owns ${name}.${info.fieldName}`);
		const request = parts.get(owner.name);
		const isOwn = origin === undefined || origin === owner;
		const record = isOwn ? root : await this.#find(owner, name, root, request);
		if (record === null && name !== "Query") return null;
		const value = await read(definition, record, request, info);
		const result = Array.isArray(value) ? await Promise.all(value) : value;
		this.#mark(result, owner);
		const type = getNamedType(definition.type);
		if (!isLeafType(type) || result == null) return result;
		return Array.isArray(result)
			? result.map((one) => type.serialize(one))
			: type.serialize(result);
	}

	/** The record of another subgraph, by the key that both know. */
	async #find(owner: Subgraph, type: string, record: unknown, request: unknown): Promise<unknown> {
		// Every key of the graph is the one or the other.
		const { id, code } = record as Record<string, string>;
		const reference = { ...(id && { id }), ...(code && { code }), __typename: type };
		const find = owner.manifest.references[type];
		const found = find ? await find(reference, request as SubgraphRequest) : reference;
		this.#mark(found, owner);
		return found;
	}

	#mark(value: unknown, owner: Subgraph): void {
		if (Array.isArray(value)) for (const one of value) this.#mark(one, owner);
		else if (typeof value === "object" && value !== null) this.#origins.set(value, owner);
	}
}

function fieldOf(schema: GraphQLSchema | undefined, type: string, name: string) {
	const found = schema?.getType(type);
	return isObjectType(found) ? found.getFields()[name] : undefined;
}

function read(
	definition: GraphQLField<unknown, unknown>,
	record: unknown,
	request: unknown,
	info: GraphQLResolveInfo,
): unknown {
	const [node] = info.fieldNodes;
	if (!definition.resolve || !node) return Reflect.get(Object(record), definition.name);
	// By the subgraph's own schema: it may hold other values behind the names of an enumeration.
	const args = getArgumentValues(definition, node, info.variableValues);
	return definition.resolve(record, args, request, info);
}
