import { buildSubgraphs } from "@lao/cli/supergraph";
import type { Answer } from "@lao/testing/graph";
import { buildSchema, type GraphQLSchema, getNamedType, isListType, isObjectType } from "graphql";
import { openReferenceGraph, type ReferenceGraph } from "../graph.ts";
import { type Monolith, openMonolith, reader } from "./monolith.ts";
import { type Keys, type RandomOperation, RandomOperations } from "./random-operation.ts";

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
	differences: Difference[];
}

/** Asks `count` random operations of a gateway and of one schema over the same database. */
export async function compare(
	mode: "together" | "apart",
	seed: number,
	count: number,
): Promise<Comparison> {
	const graph = await openReferenceGraph(mode);
	const schemaText = graph.graph.schema;
	const monolith = openMonolith(graph.url, buildSubgraphs(), schemaText);
	try {
		const schema = buildSchema(schemaText);
		const operations = new RandomOperations(seed, schema, await keysOf(graph, schema));
		return await askAll(graph, monolith, operations, count);
	} finally {
		await monolith.close();
		await graph.close();
	}
}

async function askAll(
	graph: ReferenceGraph,
	monolith: Monolith,
	operations: RandomOperations,
	count: number,
): Promise<Comparison> {
	const comparison: Comparison = { asked: 0, withData: 0, differences: [] };
	for (let number = 0; number < count; number += 1) {
		const { query, variables } = operations.next();
		const gateway = await graph.ask(query, variables, { reader });
		const expected = await monolith.ask(query, variables);
		const same =
			JSON.stringify(gateway.data) === JSON.stringify(expected.data) &&
			Boolean(gateway.errors) === Boolean(expected.errors);
		comparison.asked += 1;
		if (JSON.stringify(expected.data ?? null).length > 100) comparison.withData += 1;
		if (!same)
			comparison.differences.push({ number, query, variables, gateway, monolith: expected });
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
