import { type Column, kindOf } from "./column.ts";
import { isNodes, isPageInfo, nodesOf } from "./connection.ts";
import type { Selection } from "./selection.ts";

/** One list of the chain whose innermost elements are the rows. */
export interface Link {
	/** The field that is the list, or the connection that holds it. */
	selection: Selection;
	/** Fields from an element of the list before it (or from the answer) to that field. */
	steps: Selection[];
	/** The list of its elements: `nodes` of a connection. */
	list: Selection;
	/** Keys from an element of the list before it (or from the answer) to the elements. */
	path: string[];
	/** Fields of its elements. */
	children: Selection[];
}

/** A column, with the way to its cell. */
export interface PlacedColumn extends Column {
	/** Number of links of the chain above it: 0 for what belongs to the whole answer. */
	level: number;
	/** Keys from the element of that level to the value. */
	path: string[];
	/** The list within a cell of JSON; absent for a plain value. */
	list?: Selection;
}

/** How an answer becomes a table. */
export interface Shape {
	chain: Link[];
	columns: PlacedColumn[];
}

/**
 * The rule by which an answer becomes a table.
 *
 * The rows are the elements of one chain of lists: the list of objects met first in selection
 * order, then the first within its elements, and so on; what stands above a list is repeated on
 * each of its rows. An element whose inner list is empty gives one row with empty cells. Every
 * other list, and every list of plain values, becomes one cell of JSON. A connection is the list of
 * its `nodes`; its `pageInfo`, and the other fields of the outermost connection, are no columns.
 * An answer without a list of objects is one row.
 */
export function shapeOf(selections: Selection[]): Shape {
	const chain: Link[] = [];
	for (let within = selections; ; ) {
		const link = firstList(within);
		if (!link) break;
		chain.push(link);
		within = link.children;
	}
	const columns = [...columnsOf(selections, chain, { level: 0, path: [], names: [] })];
	return { chain, columns: uniquelyNamed(columns) };
}

function firstList(selections: Selection[]): Link | undefined {
	for (const selection of selections) {
		const { key, children, isList } = selection;
		const nodes = nodesOf(selection);
		if (nodes) return linkOf(selection, nodes);
		if (children.length === 0) continue;
		if (isList) return linkOf(selection, selection);
		const inner = firstList(children);
		if (inner) {
			const steps = [selection, ...inner.steps];
			return { ...inner, steps, path: [key, ...inner.path] };
		}
	}
	return undefined;
}

function linkOf(selection: Selection, list: Selection): Link {
	const path = list === selection ? [list.key] : [selection.key, list.key];
	return { selection, steps: [selection], list, path, children: list.children };
}

interface Place {
	level: number;
	path: string[];
	/** Steps of the name, with those that are left out where names stay unique. */
	names: { step: string; isSilent: boolean }[];
}

type NamedColumn = PlacedColumn & { names: Place["names"] };

function* columnsOf(selections: Selection[], chain: Link[], at: Place): Generator<NamedColumn> {
	for (const selection of selections) {
		if (isPageInfo(selection)) continue;
		const { key, children, isList } = selection;
		const place = {
			level: at.level,
			path: [...at.path, key],
			names: [...at.names, { step: key, isSilent: isNodes(selection) }],
		};
		const link = chain[at.level];
		if (link && (link.selection === selection || nodesOf(link.selection) === selection)) {
			if (isList) yield* columnsOf(children, chain, { ...place, level: at.level + 1, path: [] });
			else yield* columnsOf(chosen(selection, at.level), chain, place);
		} else if (isList) yield column(selection, place);
		else if (children.length > 0) yield* columnsOf(children, chain, place);
		else yield column(selection, place);
	}
}

/** Of the outermost connection, which is read page by page, only the nodes belong to the table. */
function chosen(connection: Selection, level: number): Selection[] {
	const nodes = nodesOf(connection);
	return level === 0 && nodes ? [nodes] : connection.children;
}

function column(selection: Selection, { level, path, names }: Place): NamedColumn {
	const description = selection.field.description ?? "";
	const list = selection.isList ? { list: selection } : {};
	return { name: "", names, kind: kindOf(selection), description, level, path, ...list };
}

const nameOf = (names: Place["names"]) => names.map(({ step }) => step).join(".");
const shortNameOf = (names: Place["names"]) => nameOf(names.filter(({ isSilent }) => !isSilent));

/** Where leaving steps out would make two names one, those two keep all their steps. */
function uniquelyNamed(columns: NamedColumn[]): PlacedColumn[] {
	const uses = Map.groupBy(columns, ({ names }) => shortNameOf(names));
	return columns.map(({ names, ...rest }) => {
		const short = shortNameOf(names);
		return { ...rest, name: uses.get(short)?.length === 1 ? short : nameOf(names) };
	});
}
