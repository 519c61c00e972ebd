import { buildSubgraphs } from "@lao/cli/supergraph";
import type { Answer } from "@lao/testing/graph";
import { buildSchema, type GraphQLSchema, getNamedType, isListType, isObjectType } from "graphql";
import { openReferenceGraph, type ReferenceGraph } from "../graph.ts";
import { type Monolith, openMonolith, reader } from "./monolith.ts";
import { type Keys, type RandomOperation, RandomOperations } from "./random-operation.ts";

/** What answers operations over the services of a graph, and is to agree with the monolith. */
export interface Answering {
	ask(query: string, variables: Record<string, unknown>): Promise<Answer>;
	/** What a known fault of its own makes of the right data of an operation. */
	faultyData?(operation: RandomOperation, data: unknown): unknown;
	stop(): Promise<void>;
}

/** An operation on which the gateway and the monolith do not agree. */
interface Difference extends RandomOperation {
	number: number;
	gateway: Answer;
	monolith: unknown;
}

export interface Comparison {
	asked: number;
	/** Operations whose answer held records, without which agreement would prove little. */
	withData: number;
	/** Operations whose data are exactly what the known fault of a gateway makes of the right ones. */
	faulty: number;
	differences: Difference[];
}

/** Asks `count` random operations of a gateway and of one schema over the same database. */
export async function compare(
	mode: "together" | "apart",
	seed: number,
	count: number,
	openAnswering: (graph: ReferenceGraph) => Answering | Promise<Answering> = ownGateway,
): Promise<Comparison> {
	const graph = await openReferenceGraph(mode);
	const schemaText = graph.graph.schema;
	const monolith = openMonolith(graph.url, buildSubgraphs(), schemaText);
	let answering: Answering | undefined;
	try {
		answering = await openAnswering(graph);
		const schema = buildSchema(schemaText);
		const operations = new RandomOperations(seed, schema, await keysOf(graph, schema));
		return await askAll(answering, monolith, operations, count);
	} finally {
		await answering?.stop();
		await monolith.close();
		await graph.close();
	}
}

const ownGateway = (graph: ReferenceGraph): Answering => ({
	ask: (query, variables) => graph.ask(query, variables, { reader }),
	stop: async () => undefined,
});

async function askAll(
	answering: Answering,
	monolith: Monolith,
	operations: RandomOperations,
	count: number,
): Promise<Comparison> {
	const comparison: Comparison = { asked: 0, withData: 0, faulty: 0, differences: [] };
	for (let number = 0; number < count; number += 1) {
		const { query, variables } = operations.next();
		const gateway = await answering.ask(query, variables);
		const expected = await monolith.ask(query, variables);
		const isSame = (data: unknown) =>
			JSON.stringify(gateway.data) === JSON.stringify(data) &&
			Boolean(gateway.errors) === Boolean(expected.errors);
		comparison.asked += 1;
		if (JSON.stringify(expected.data ?? null).length > 100) comparison.withData += 1;
		if (isSame(expected.data)) continue;
		if (answering.faultyData && isSame(answering.faultyData({ query, variables }, expected.data)))
			comparison.faulty += 1;
		else comparison.differences.push({ number, query, variables, gateway, monolith: expected });
	}
	return comparison;
}

/** Keys of the records each list of Query begins with. */
export async function keysOf(graph: ReferenceGraph, schema: GraphQLSchema): Promise<Keys> {
	const keys = new Map<string, string[]>();
	for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
		const type = getNamedType(field.type);
		if (!isObjectType(type)) continue;
		const nodes = type.getFields().nodes;
		const record = nodes ? getNamedType(nodes.type) : type;
		const isList = nodes !== undefined || isListType(getNamedTypeList(field.type));
		if (!isObjectType(record) || !isList) continue;
		const key = ["id", "code"].find((name) => name in record.getFields());
		if (!key || keys.has(`${record.name}.${key}`)) continue;
		const inner = nodes ? `(first: 40) { nodes { ${key} } }` : `{ ${key} }`;
		const { data, errors } = await graph.ask(`{ found: ${field.name}${inner} }`);
		if (errors) continue;
		const { found } = data as { found: { nodes?: Record<string, string>[] } };
		const records = found.nodes ?? (found as unknown as Record<string, string>[]);
		const values = records.map((one) => String(one[key]));
		if (values.length > 0) keys.set(`${record.name}.${key}`, values);
	}
	return keys;
}

const getNamedTypeList = (type: unknown) =>
	typeof type === "object" && type !== null && "ofType" in type ? type.ofType : type;
