import {
	buildSchema,
	type GraphQLField,
	type GraphQLObjectType,
	getNamedType,
	isLeafType,
	isNonNullType,
	isObjectType,
} from "graphql";

/** A way from Query to a type, and one edge from there. */
export interface Edge {
	name: string;
	query: string;
	/** Steps that lead to the records the edge starts from, to count them in an answer. */
	path: string[];
}

type Field = GraphQLField<unknown, unknown>;

interface Way {
	type: GraphQLObjectType;
	/** Fields from Query to the type. */
	fields: Field[];
}

const asksNothing = ({ args }: Field) =>
	args.every(({ type, defaultValue }) => !isNonNullType(type) || defaultValue !== undefined);

const target = (field: Field) => getNamedType(field.type);
const isPaged = ({ args }: Field) => args.some(({ name }) => name === "first");

/** Every edge of the schema that can be reached without knowing a key, by the shortest way. */
export function edgesOf(schemaText: string): Edge[] {
	const schema = buildSchema(schemaText);
	const query = schema.getQueryType();
	if (!query) return [];
	const seen = new Set([query.name]);
	const ways: Way[] = [{ type: query, fields: [] }];
	const edges: Edge[] = [];
	for (const { type, fields } of ways) {
		for (const field of Object.values(type.getFields()).filter(asksNothing)) {
			const next = target(field);
			if (!isObjectType(next)) continue;
			// Many records to start from prove more than one.
			if (fields.length === 0 && !isPaged(field) && !String(field.type).startsWith("[")) continue;
			const way = { type: next, fields: [...fields, field] };
			if (fields.length > 0) edges.push(edge(type, way));
			if (seen.has(next.name)) continue;
			seen.add(next.name);
			ways.push(way);
		}
	}
	return edges;
}

function edge(type: GraphQLObjectType, { type: end, fields }: Way): Edge {
	const last = fields.at(-1)?.name ?? "";
	const innermost = `{ ${leafOf(end)} }`;
	const query = fields.reduceRight(
		(inner, field) => `{ ${field.name}${isPaged(field) ? "(first: 50)" : ""} ${inner} }`,
		innermost,
	);
	return { name: `${type.name}.${last}`, query, path: fields.slice(0, -1).map(({ name }) => name) };
}

/** A field without arguments that ends the query; a type of edges only ends in its name. */
function leafOf(type: GraphQLObjectType): string {
	const leaf = Object.values(type.getFields()).find(
		(field) => asksNothing(field) && isLeafType(target(field)),
	);
	return leaf?.name ?? "__typename";
}

/** How many records stand at the end of a path in an answer. */
export function recordsAt(data: unknown, path: string[]): number {
	let here: unknown[] = [data];
	for (const step of path) {
		here = here.flatMap((value) => {
			const next: unknown = Reflect.get(Object(value), step);
			if (Array.isArray(next)) return next;
			return next == null ? [] : [next];
		});
	}
	return here.length;
}
