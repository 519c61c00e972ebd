import {
	type FieldNode,
	type GraphQLAbstractType,
	type GraphQLField,
	type GraphQLFieldResolver,
	type GraphQLLeafType,
	type GraphQLObjectType,
	getNamedType,
	getNullableType,
	isAbstractType,
	isLeafType,
	isListType,
	isNonNullType,
	isObjectType,
	TypeNameMetaFieldDef,
} from "graphql";
import { fieldsOn, type SelectionScope } from "./selection.ts";

/** The fields of one type in one place of an operation, ready to be filled in for many records. */
export interface CompiledSelection {
	type: GraphQLObjectType;
	fields: CompiledField[];
}

export interface CompiledField {
	responseName: string;
	name: string;
	nodes: FieldNode[];
	parentType: GraphQLObjectType;
	definition: GraphQLField<unknown, unknown>;
	/** Absent where the value is a property of the record, which is most of them. */
	resolve: GraphQLFieldResolver<unknown, unknown> | undefined;
	/** Set for __typename alone. */
	constant: string | null;
	isList: boolean;
	isNullable: boolean;
	/** Whether an element of the list may be null. */
	isItemNullable: boolean;
	/** Writes a value as it stands in the answer; null where there are fields below. */
	serialize: ((value: unknown) => unknown) | null;
	/** Fields below, by the type of the record. */
	below: ((record: unknown, context: unknown) => CompiledSelection) | null;
}

/** Compiles the fields selected on records of a type; the operation is valid and asks for no schema. */
export function compileSelection(
	scope: SelectionScope,
	type: GraphQLObjectType,
	nodes: Iterable<FieldNode["selectionSet"]>,
): CompiledSelection {
	const sets = [...nodes].filter((set) => set !== undefined);
	const fields = [...fieldsOn(scope, type, sets)].map(([responseName, found]) =>
		compileField(scope, type, responseName, found),
	);
	return { type, fields };
}

function compileField(
	scope: SelectionScope,
	parentType: GraphQLObjectType,
	responseName: string,
	nodes: FieldNode[],
): CompiledField {
	const name = nodes[0]?.name.value ?? "";
	const isTypename = name === TypeNameMetaFieldDef.name;
	const definition = isTypename ? TypeNameMetaFieldDef : parentType.getFields()[name];
	if (!definition) throw new Error(`${parentType.name} has no field ${name}`);
	const nullable = getNullableType(definition.type);
	const isList = isListType(nullable);
	const item = isList ? nullable.ofType : nullable;
	if (isListType(getNullableType(item))) {
		throw new Error(`${parentType.name}.${name} is a list of lists`);
	}
	const named = getNamedType(definition.type);
	return {
		responseName,
		name,
		nodes,
		parentType,
		definition,
		resolve: isTypename ? undefined : definition.resolve,
		constant: isTypename ? parentType.name : null,
		isList,
		isNullable: !isNonNullType(definition.type),
		isItemNullable: !isNonNullType(item),
		serialize: isLeafType(named) ? serializerOf(named) : null,
		below: isLeafType(named) ? null : belowOf(scope, named, nodes),
	};
}

/** The built-in types hold what the driver gives: nothing is converted that need not be. */
const plain: Record<string, string> = { String: "string", ID: "string", Boolean: "boolean" };

function serializerOf(type: GraphQLLeafType): (value: unknown) => unknown {
	const expected = plain[type.name];
	if (!expected) return (value) => type.serialize(value);
	return (value) => (typeof value === expected ? value : type.serialize(value));
}

function belowOf(scope: SelectionScope, type: unknown, nodes: FieldNode[]): CompiledField["below"] {
	const sets = nodes.map(({ selectionSet }) => selectionSet);
	if (isObjectType(type)) {
		const selection = compileSelection(scope, type, sets);
		return () => selection;
	}
	if (!isAbstractType(type)) throw new Error("A field has no output type");
	const known = new Map<string, CompiledSelection>();
	return (record, context) => {
		const name = typeNameOf(type, record, context);
		const held = known.get(name);
		if (held) return held;
		const concrete = scope.schema.getType(name);
		if (!isObjectType(concrete) || !scope.schema.isSubType(type, concrete)) {
			throw new Error(`${name} is no ${type.name}`);
		}
		const selection = compileSelection(scope, concrete, sets);
		known.set(name, selection);
		return selection;
	};
}

function typeNameOf(type: GraphQLAbstractType, record: unknown, context: unknown): string {
	const stated = Reflect.get(Object(record), "__typename");
	if (typeof stated === "string") return stated;
	const resolved = type.resolveType?.(record, context, {} as never, type);
	if (typeof resolved === "string") return resolved;
	throw new Error(`A record of ${type.name} does not tell its type`);
}
