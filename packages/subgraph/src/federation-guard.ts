import { limits } from "@lao/config/limits";
import { type GraphQLFieldResolver, type GraphQLSchema, isUnionType } from "graphql";
import { requestError } from "./errors.ts";

type Resolver = GraphQLFieldResolver<unknown, unknown>;

/**
 * What federation adds to a schema, kept to what the gateway needs: `_entities` takes so many records
 * of types that the service knows by key, and `_service` is gone, since the schema is composed from
 * the committed files.
 */
export function guardFederation(schema: GraphQLSchema): GraphQLSchema {
	const fields = schema.getQueryType()?.getFields() ?? {};
	delete fields._service;
	const { _entities: field } = fields;
	const union = schema.getType("_Entity");
	if (!field?.resolve || !isUnionType(union)) return schema;
	const names = new Set(union.getTypes().map(({ name }) => name));
	field.resolve = guarded(field.resolve, names);
	return schema;
}

function guarded(resolve: Resolver, names: ReadonlySet<string>): Resolver {
	const { most, counts } = limits.representations;
	return (source, args, context, info) => {
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
		return resolve(source, args, context, info);
	};
}

function typeOf(representation: unknown): string {
	const isRecord = typeof representation === "object" && representation !== null;
	return isRecord ? String(Reflect.get(representation, "__typename")) : "";
}
