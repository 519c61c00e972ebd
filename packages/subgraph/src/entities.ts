import { limits } from "@lao/config/limits";
import { type GraphQLFieldResolver, type GraphQLSchema, isUnionType } from "graphql";
import { requestError } from "./errors.ts";
import { isPromise } from "./execution/attempt.ts";
import type { SubgraphRequest } from "./request.ts";

/** How another subgraph names a record: its type and its key. */
export type Reference = Record<string, string>;

/** By type: finds the record another subgraph refers to by its key. */
export type References = Record<
	string,
	(reference: Reference, request: SubgraphRequest) => unknown
>;

/**
 * What federation adds to a schema, kept to what the gateway needs: `_entities` takes so many records
 * of types that the service knows by key, and `_service` is gone, since the schema is composed from
 * the committed files.
 */
export function answerEntities(schema: GraphQLSchema, references: References): GraphQLSchema {
	const fields = schema.getQueryType()?.getFields() ?? {};
	delete fields._service;
	const { _entities: field } = fields;
	const union = schema.getType("_Entity");
	if (!field || !isUnionType(union)) return schema;
	const names = new Set(union.getTypes().map(({ name }) => name));
	field.resolve = entitiesResolver(references, names);
	return schema;
}

/** In place of Apollo's, which makes two promises and a property descriptor for each record. */
function entitiesResolver(
	references: References,
	names: ReadonlySet<string>,
): GraphQLFieldResolver<unknown, SubgraphRequest> {
	const { most, counts } = limits.representations;
	return (_source, args, request) => {
		const representations: unknown[] = args.representations;
		if (representations.length > most) {
			throw requestError("LIMIT_EXCEEDED", `This exceeds the limit of ${most} ${counts}`);
		}
		if (!representations.every((one) => names.has(typeOf(one)))) {
			throw requestError(
				"INVALID_ARGUMENT",
				"A record of a type that has no key here is asked for",
			);
		}
		return representations.map((one) => find(references, one as Reference, request));
	};
}

/** The record itself, or the promise of it; what goes wrong is that record's alone. */
function find(references: References, reference: Reference, request: SubgraphRequest): unknown {
	const type = typeOf(reference);
	const resolve = references[type];
	if (!resolve) return reference;
	try {
		const found = resolve(reference, request);
		return isPromise(found) ? found.then((record) => named(record, type)) : named(found, type);
	} catch (error) {
		return Promise.reject(error);
	}
}

/** The union of all that has a key is told apart by names. */
function named(record: unknown, type: string): unknown {
	if (typeof record === "object" && record !== null && Reflect.get(record, "__typename") !== type) {
		Reflect.set(record, "__typename", type);
	}
	return record;
}

function typeOf(representation: unknown): string {
	const isRecord = typeof representation === "object" && representation !== null;
	return isRecord ? String(Reflect.get(representation, "__typename")) : "";
}
