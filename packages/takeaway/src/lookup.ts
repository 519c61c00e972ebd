import {
	type GraphQLField,
	type GraphQLSchema,
	getNamedType,
	isListType,
	isNonNullType,
	isObjectType,
} from "graphql";

/** How one record is asked for by its key: `lao(id: …)`. */
export interface Lookup {
	/** Field of Query. */
	field: string;
	/** Its argument, and the field of the record that holds the same key. */
	key: string;
}

/** By type: the field of Query that finds a record by a key the record itself carries. */
export function lookupsOf(schema: GraphQLSchema): ReadonlyMap<string, Lookup> {
	const found = new Map<string, Lookup>();
	for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
		const type = field.type;
		if (isListType(type) || !isObjectType(type)) continue;
		const key = keyOf(field, Object.keys(type.getFields()));
		if (key && !found.has(type.name)) found.set(type.name, { field: field.name, key });
	}
	return found;
}

function keyOf({ args }: GraphQLField<unknown, unknown>, fields: string[]): string | undefined {
	const keys = args.filter(({ name, type }) => {
		return getNamedType(type).name === "ID" && fields.includes(name);
	});
	// `id` outlives every other key of a record that has several.
	const key = keys.find(({ name }) => name === "id") ?? keys[0];
	const others = args.filter((argument) => argument !== key);
	return others.some(({ type }) => isNonNullType(type)) ? undefined : key?.name;
}
