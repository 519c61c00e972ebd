import type { FetchNode } from "@apollo/query-planner";
import { limits } from "@lao/config/limits";
import { GraphQLError, type GraphQLSchema } from "graphql";
import type { GatewayContext } from "../context.ts";
import { type Cursor, eachItem, pathsOf } from "./cursor.ts";
import { merge } from "./merging.ts";
import { type Represent, representing } from "./representation.ts";
import { rewrite } from "./rewriting.ts";
import type { PlainRecord, SubgraphAnswer, SubgraphSource } from "./source.ts";

/** One execution of a plan. */
export interface PlanRun {
	context: GatewayContext;
	/** As the client gave them. */
	variables: Record<string, unknown>;
	/** With the defaults of the operation filled in. */
	coerced: Record<string, unknown>;
	errors: GraphQLError[];
}

export type Fetch = (run: PlanRun, cursor: Cursor) => Promise<void>;

/** What a fetch of a plan does: asks a subgraph and adds its answer to the records of the cursor. */
export function fetching(schema: GraphQLSchema, node: FetchNode, source: SubgraphSource): Fetch {
	const represent = node.requires && representing(schema, node.requires);
	const ask = represent
		? entitiesOf(schema, node, source, represent)
		: rootOf(schema, node, source);
	return async (run, cursor) => {
		if (cursor.records.length === 0 || run.context.signal?.aborted) return;
		try {
			await ask(run, cursor);
		} catch (error) {
			run.errors.push(unreachable(error, cursor));
		}
	};
}

function rootOf(schema: GraphQLSchema, node: FetchNode, source: SubgraphSource): Fetch {
	return async (run, cursor) => {
		const answer = await source.ask(operationOf(node, run), run.context);
		report(run, answer, (path) => [...cursor.path, ...path]);
		if (!answer.data) return;
		rewrite(schema, node.outputRewrites ?? [], answer.data);
		for (const record of cursor.records) merge(record, answer.data);
	};
}

function entitiesOf(
	schema: GraphQLSchema,
	node: FetchNode,
	source: SubgraphSource,
	represent: Represent,
): Fetch {
	return async (run, cursor) => {
		const { representations, holders } = represented(schema, node, cursor.records, represent);
		if (representations.length === 0) return;
		const askPart = async (part: PlainRecord[], from: number) => {
			const operation = operationOf(node, run, { representations: part });
			const answer = await source.ask(operation, run.context);
			report(run, answer, (path) => {
				const [first = 0] = holders[from + Number(path[1])] ?? [];
				return [...(pathsOf(cursor)[first] ?? cursor.path), ...path.slice(2)];
			});
			if (!answer.data) return;
			const entities = answer.data._entities;
			if (!Array.isArray(entities) || entities.length !== part.length) {
				throw new Error(`${node.serviceName} answers for other records than it was asked about`);
			}
			for (let index = 0; index < part.length; index += 1) {
				const entity = entities[index];
				if (entity === null || entity === undefined) continue;
				if (node.outputRewrites) rewrite(schema, node.outputRewrites, entity);
				for (const holder of holders[from + index] ?? []) {
					const record = cursor.records[holder];
					if (record) merge(record, entity);
				}
			}
		};
		await inParts(representations, askPart);
	};
}

/** Asks for as many records at once as a service takes; the parts travel together. */
async function inParts(
	representations: PlainRecord[],
	ask: (part: PlainRecord[], from: number) => Promise<void>,
): Promise<void> {
	const { most } = limits.representations;
	if (representations.length <= most) return ask(representations, 0);
	const asked: Promise<void>[] = [];
	for (let from = 0; from < representations.length; from += most) {
		asked.push(ask(representations.slice(from, from + most), from));
	}
	await Promise.all(asked);
}

/** Each reference once, with the places of the records that hold it. */
function represented(
	schema: GraphQLSchema,
	node: FetchNode,
	records: PlainRecord[],
	represent: Represent,
): { representations: PlainRecord[]; holders: number[][] } {
	const representations: PlainRecord[] = [];
	const holders: number[][] = [];
	const places = new Map<string, number>();
	for (let index = 0; index < records.length; index += 1) {
		const representation = represent(records[index] as PlainRecord);
		if (!representation?.__typename) continue;
		if (node.inputRewrites) rewrite(schema, node.inputRewrites, representation);
		const key = keyOf(representation);
		const place = places.get(key);
		if (place !== undefined) {
			holders[place]?.push(index);
			continue;
		}
		places.set(key, representations.push(representation) - 1);
		holders.push([index]);
	}
	return { representations, holders };
}

/** What tells a representation from others; most are of a type and one key. */
function keyOf(representation: PlainRecord): string {
	let key = "";
	for (const name in representation) {
		const value = representation[name];
		if (typeof value !== "string") return JSON.stringify(representation);
		key += `${name}\n${value.length}\n${value}\n`;
	}
	return key;
}

function operationOf(node: FetchNode, { variables }: PlanRun, more: Record<string, unknown> = {}) {
	const own: Record<string, unknown> = { ...more };
	for (const name of node.variableUsages ?? []) {
		if (Object.hasOwn(variables, name) && variables[name] !== undefined)
			own[name] = variables[name];
	}
	return { query: node.operation, variables: own, operationName: node.operationName };
}

/** Adds the errors of a subgraph, each at its place in the whole answer. */
function report(
	{ errors }: PlanRun,
	answer: SubgraphAnswer,
	placed: (path: readonly (string | number)[]) => (string | number)[],
): void {
	for (const error of answer.errors ?? []) {
		const { message, extensions = {}, path } = error as Partial<GraphQLError>;
		const originalError = error instanceof Error ? error : undefined;
		const options = { extensions, originalError, ...(path && { path: placed(path) }) };
		errors.push(new GraphQLError(message || "A part of the graph failed", options));
	}
}

/** A subgraph that could not be asked: behind a list the path ends at the list, it was for all items. */
function unreachable(error: unknown, { path }: Cursor): GraphQLError {
	const list = path.indexOf(eachItem);
	const place = list < 0 ? path : path.slice(0, list);
	const { message, extensions } =
		error instanceof GraphQLError ? error : new GraphQLError("failed");
	return new GraphQLError(message, {
		extensions,
		originalError: error instanceof Error ? error : undefined,
		...(place.length > 0 && { path: place }),
	});
}
