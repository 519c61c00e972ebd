import {
	type ArgumentNode,
	type FieldNode,
	getNamedType,
	Kind,
	type OperationDefinitionNode,
	parse,
	print,
	type SelectionNode,
	type SelectionSetNode,
	type VariableDefinitionNode,
	visit,
} from "graphql";
import { isFollowed, isPageInfo, nodesOf } from "./connection.ts";
import type { Lookup } from "./lookup.ts";
import type { Operation } from "./operation.ts";
import type { Selection } from "./selection.ts";

/** Names by which the answer tells what was added to the query. */
export const added = {
	page: "takeawayPage",
	key: "takeawayKey",
	source: "takeawaySource",
} as const;

const variables = { after: "takeawayAfter", key: "takeawayKey" } as const;

/** What is asked beyond the user's own fields. */
export interface Additions {
	lookups: ReadonlyMap<string, Lookup>;
	/** Connections asked page by page by a variable cursor, with the size of their pages. */
	paged?: { connection: Selection; size: number };
	/** Size of the pages of every other connection. */
	innerSize: number;
	/** Lists whose elements tell their source. */
	sourced: ReadonlySet<Selection>;
}

/** A query ready to be asked. */
export interface PageQuery {
	text: string;
	/** The user's values it needs. */
	values: Record<string, unknown>;
}

/** The query for a page of the whole answer, or of the way `only` to its outermost list. */
export function pageQuery(
	operation: Operation,
	fields: Selection[],
	additions: Additions,
	only?: Selection[],
): PageQuery {
	const nodes = only ? [wayNode(only, additions)] : fields.map((field) => node(field, additions));
	return finish(operation, nodes, additions.paged ? [cursorVariable] : []);
}

/** The query for more of a connection, asked of the record that has it. */
export function morePagesQuery(
	operation: Operation,
	lookup: Lookup,
	way: Selection[],
	additions: Additions,
): PageQuery {
	const [field] = parseFields(`{ ${lookup.field}(${lookup.key}: $${variables.key}) }`);
	if (!field) throw new Error("A lookup is a field");
	const selectionSet = setOf([wayNode(way, additions)]);
	return finish(operation, [{ ...field, selectionSet }], [keyVariable, cursorVariable]);
}

export function pageVariables(
	values: Record<string, unknown>,
	after: string | null,
	key?: unknown,
) {
	const own = key === undefined ? {} : { [variables.key]: key };
	return { ...values, ...own, [variables.after]: after };
}

function node(selection: Selection, additions: Additions): FieldNode {
	const { children, node: asked } = selection;
	const isPaged = additions.paged?.connection === selection;
	const kept = isPaged ? [nodesOf(selection)] : children.filter((child) => !isPageInfo(child));
	const fields = kept.flatMap((child) => (child ? [withType(child, selection, additions)] : []));
	return field(asked, selection, additions, [...fields, ...extras(selection, additions)]);
}

/** The fields of a way, each with the next one alone. */
function wayNode([first, ...rest]: Selection[], additions: Additions): FieldNode {
	if (!first) throw new Error("A way has a field");
	if (rest.length === 0) return node(first, additions);
	return field(first.node, first, additions, [wayNode(rest, additions)]);
}

function field(
	asked: FieldNode,
	selection: Selection,
	additions: Additions,
	fields: SelectionNode[],
): FieldNode {
	const selectionSet = fields.length > 0 ? setOf(fields) : undefined;
	return { ...asked, directives: [], arguments: argumentsOf(selection, additions), selectionSet };
}

/** A field of another type than its parent's stands under a condition on the type. */
function withType(child: Selection, parent: Selection, additions: Additions): SelectionNode {
	const made = node(child, additions);
	if (child.parent === getNamedType(parent.field.type)) return made;
	const typeCondition = {
		kind: Kind.NAMED_TYPE,
		name: { kind: Kind.NAME, value: child.parent.name },
	} as const;
	return { kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet: setOf([made]) };
}

function extras(selection: Selection, { lookups, sourced }: Additions): SelectionNode[] {
	const lookup = lookups.get(getNamedType(selection.field.type).name);
	const texts: string[] = [];
	if (isFollowed(selection)) texts.push(`${added.page}: pageInfo { hasNextPage endCursor }`);
	if (lookup && hasFollowed(selection)) texts.push(`${added.key}: ${lookup.key}`);
	if (sourced.has(selection)) texts.push(`${added.source}: source { document retrievedAt }`);
	return texts.length > 0 ? parseFields(`{ ${texts.join(" ")} }`) : [];
}

/** Whether a connection that is followed stands anywhere beneath. */
export function hasFollowed({ children }: Selection): boolean {
	return children.some((child) => isFollowed(child) || hasFollowed(child));
}

function argumentsOf(selection: Selection, { paged, innerSize }: Additions): ArgumentNode[] {
	const asked = [...(selection.node.arguments ?? [])];
	if (!isFollowed(selection)) return asked;
	const isPaged = paged?.connection === selection;
	const own = isPaged ? ["first", "after"] : ["first"];
	const [size] = parseFields(`{ f(first: ${isPaged ? paged.size : innerSize}) }`);
	const [cursor] = parseFields(`{ f(after: $${variables.after}) }`);
	return [
		...asked.filter(({ name }) => !own.includes(name.value)),
		...(size?.arguments ?? []),
		...((isPaged && cursor?.arguments) || []),
	];
}

const setOf = (selections: SelectionNode[]): SelectionSetNode => ({
	kind: Kind.SELECTION_SET,
	selections,
});

function parseFields(text: string): FieldNode[] {
	const [definition] = parse(text, { noLocation: true }).definitions;
	const selections =
		definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : [];
	return selections.filter((selection) => selection.kind === Kind.FIELD);
}

const variable = (text: string): VariableDefinitionNode | undefined => {
	const [definition] = parse(`query (${text}) { f }`, { noLocation: true }).definitions;
	return definition?.kind === Kind.OPERATION_DEFINITION
		? definition.variableDefinitions?.[0]
		: undefined;
};
const cursorVariable = variable(`$${variables.after}: String`);
const keyVariable = variable(`$${variables.key}: ID!`);

function finish(
	{ node: asked, given }: Operation,
	selections: SelectionNode[],
	more: (VariableDefinitionNode | undefined)[],
): PageQuery {
	const used = new Set<string>();
	const selectionSet = setOf(selections);
	visit(selectionSet, { Variable: ({ name }) => void used.add(name.value) });
	const kept = (asked.variableDefinitions ?? []).filter((definition) =>
		used.has(definition.variable.name.value),
	);
	const variableDefinitions = [...kept, ...more.filter((definition) => definition !== undefined)];
	const definition: OperationDefinitionNode = {
		kind: Kind.OPERATION_DEFINITION,
		operation: asked.operation,
		name: asked.name,
		variableDefinitions,
		selectionSet,
	};
	const values = Object.entries(given).filter(([name]) => used.has(name));
	return { text: print(definition), values: Object.fromEntries(values) };
}
