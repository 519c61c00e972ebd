import { fieldsOn, type SelectionScope } from "@lao/subgraph/execution/selection";
import {
	type FieldNode,
	GraphQLError,
	type GraphQLLeafType,
	type GraphQLObjectType,
	type GraphQLOutputType,
	getNullableType,
	isCompositeType,
	isEnumType,
	isLeafType,
	isListType,
	isNonNullType,
	isObjectType,
	TypeNameMetaFieldDef,
} from "graphql";
import { set } from "./merging.ts";
import type { PlainRecord } from "./source.ts";

/** The way to a value, and what is wrong with the answer. */
export interface Shaping {
	path: (string | number)[];
	errors: GraphQLError[];
}

/** A value that must not be null is: whatever holds it goes too. */
export const lost = Symbol("lost");

/** Writes a value as it stands in the answer; null or lost where it cannot stand there. */
export type Shape = (value: unknown, shaping: Shaping) => unknown;

/** The answer's fields of one type, in order and nothing else; null becomes what the schema allows. */
export function recordShape(
	scope: SelectionScope,
	type: GraphQLObjectType,
	sets: readonly (FieldNode["selectionSet"] | undefined)[],
): Shape {
	const found = fieldsOn(
		scope,
		type,
		sets.filter((one) => one !== undefined),
	);
	const fields = [...found].map(([name, nodes]) => fieldShape(scope, type, name, nodes));
	return (value, shaping) => {
		const record = value as PlainRecord;
		const output: PlainRecord = {};
		for (const { name, isLeaf, shape } of fields) {
			const held = Object.hasOwn(record, name) ? record[name] : undefined;
			if (isLeaf?.(held)) {
				set(output, name, held);
				continue;
			}
			shaping.path.push(name);
			const shaped = shape(held, shaping);
			shaping.path.pop();
			if (shaped === lost) return lost;
			set(output, name, shaped);
		}
		return output;
	};
}

interface FieldShape {
	name: string;
	/** Whether a value stands in the answer as it is, which most do. */
	isLeaf?: (value: unknown) => boolean;
	shape: Shape;
}

function fieldShape(
	scope: SelectionScope,
	type: GraphQLObjectType,
	name: string,
	nodes: FieldNode[],
): FieldShape {
	const field = nodes[0]?.name.value ?? "";
	if (field === TypeNameMetaFieldDef.name) return { name, shape: () => type.name };
	const definition = type.getFields()[field];
	// A field of introspection: it is answered from the schema, in the shape it has.
	if (!definition) return { name, shape: (value) => value ?? null };
	const sets = nodes.map(({ selectionSet }) => selectionSet);
	const place = `${type.name}.${field}`;
	const leaf = getNullableType(definition.type);
	return {
		name,
		...(isLeafType(leaf) && { isLeaf: leafCheck(leaf) }),
		shape: shapeOf(scope, definition.type, sets, place),
	};
}

function shapeOf(
	scope: SelectionScope,
	type: GraphQLOutputType,
	sets: FieldNode["selectionSet"][],
	place: string,
): Shape {
	const shape = nullableShape(scope, getNullableType(type), sets, place);
	if (!isNonNullType(type)) {
		return (value, shaping) => {
			if (value === null || value === undefined) return null;
			const shaped = shape(value, shaping);
			return shaped === lost ? null : shaped;
		};
	}
	return (value, shaping) => {
		const shaped = value === null || value === undefined ? null : shape(value, shaping);
		if (shaped !== null) return shaped;
		const message = `Cannot return null for non-nullable field ${place}.`;
		shaping.errors.push(new GraphQLError(message, { path: [...shaping.path] }));
		return lost;
	};
}

function nullableShape(
	scope: SelectionScope,
	type: GraphQLOutputType,
	sets: FieldNode["selectionSet"][],
	place: string,
): Shape {
	if (isListType(type)) return listShape(shapeOf(scope, type.ofType, sets, place));
	if (isObjectType(type)) return recordShape(scope, type, sets);
	if (isCompositeType(type)) return abstractShape(scope, sets);
	const isValid = leafCheck(type);
	return (value) => (isValid(value) ? value : null);
}

function listShape(item: Shape): Shape {
	return (value, shaping) => {
		if (!Array.isArray(value)) return null;
		const list: unknown[] = new Array(value.length);
		let isLost = false;
		for (let index = 0; index < value.length; index += 1) {
			shaping.path.push(index);
			list[index] = item(value[index], shaping);
			shaping.path.pop();
			isLost ||= list[index] === lost;
		}
		return isLost ? lost : list;
	};
}

function abstractShape(scope: SelectionScope, sets: FieldNode["selectionSet"][]): Shape {
	const shapes = new Map<string, Shape>();
	return (value, shaping) => {
		const name = String((value as PlainRecord).__typename);
		const known = shapes.get(name);
		if (known) return known(value, shaping);
		const type = scope.schema.getType(name);
		if (!isObjectType(type)) return null;
		const shape = recordShape(scope, type, sets);
		shapes.set(name, shape);
		return shape(value, shaping);
	};
}

const kinds: Record<string, string> = {
	String: "string",
	ID: "string",
	Boolean: "boolean",
	Int: "number",
	Float: "number",
};

/** Tells a value of the type: a subgraph of somebody else may answer anything. */
function leafCheck(type: GraphQLLeafType): (value: unknown) => boolean {
	if (isEnumType(type)) {
		const names = new Set<unknown>(type.getValues().map(({ name }) => name));
		return (value) => names.has(value);
	}
	const kind = kinds[type.name];
	if (kind === undefined) return (value) => value !== null && value !== undefined;
	// Written out: a comparison with a variable asks for the name of the type each time.
	if (kind === "string") return (value) => typeof value === "string";
	if (kind === "number") return (value) => typeof value === "number";
	return (value) => typeof value === "boolean";
}
