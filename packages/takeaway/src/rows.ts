import { isRecord } from "./answer.ts";
import { isFollowed } from "./connection.ts";
import { type Following, nextCursor, type Trail } from "./following.ts";
import type { Provenance } from "./metadata.ts";
import { hasFollowed } from "./page-query.ts";
import type { Selection } from "./selection.ts";
import type { Link, PlacedColumn, Shape } from "./shape.ts";

/** A cell as the graph answers it: null where there is nothing. */
export type Cell = unknown;
export type Row = Cell[];

/** Turns the elements of an answer into rows. */
export class Rows {
	readonly #chain: Link[];
	readonly #onChain: ReadonlySet<Selection>;
	readonly #levels: { at: number; column: PlacedColumn }[][];
	readonly #width: number;
	readonly #following: Following | undefined;
	readonly #provenance: Provenance | undefined;

	/** Without a following, pages are taken as they are. */
	constructor({ chain, columns }: Shape, following?: Following, provenance?: Provenance) {
		this.#provenance = provenance;
		this.#chain = chain;
		this.#onChain = new Set(chain.flatMap(({ selection, list }) => [selection, list]));
		this.#width = columns.length;
		this.#following = following;
		this.#levels = [undefined, ...chain].map((_, level) =>
			columns.flatMap((column, at) => (column.level === level ? [{ at, column }] : [])),
		);
	}

	/** The cells that belong to the whole answer, the others empty. */
	begin(data: Record<string, unknown>): Row {
		return this.#filled(0, data, new Array<Cell>(this.#width).fill(null));
	}

	/** Rows of the elements of the outermost list. */
	ofPage(elements: unknown[], base: Row): Row[] {
		const rows: Row[] = [];
		for (const element of elements) this.#push(1, element, base, rows);
		return rows;
	}

	/** The same at a level of the chain, with the pages that follow; parents have filled `base`. */
	async *of(level: number, elements: unknown[], base: Row): AsyncGenerator<Row[]> {
		const fields = this.#chain[level - 1]?.children ?? [];
		const following = this.#following;
		const mayHaveMore =
			following && fields.some((field) => isFollowed(field) || hasFollowed(field));
		let batch: Row[] = [];
		for (const element of elements) {
			if (!mayHaveMore || !isRecord(element) || !following.hasMore(fields, element)) {
				this.#push(level, element, base, batch);
				continue;
			}
			const selection = this.#chain[level - 1]?.list;
			const trail = selection ? [{ selection, value: element }] : [];
			await following.complete(fields, trail, this.#onChain);
			yield batch;
			batch = [];
			yield* this.#beneath(following, level, element, base, trail);
		}
		yield batch;
	}

	/** Rows of one element whose inner list goes on after the page that came with it. */
	async *#beneath(
		following: Following,
		level: number,
		element: unknown,
		base: Row,
		trail: Trail,
	): AsyncGenerator<Row[]> {
		this.#provenance?.note(element);
		const row = this.#filled(level, element, base.slice());
		const link = this.#chain[level];
		const first = link && listAt(element, link.path);
		if (!link || !first || first.length === 0) {
			yield [row];
			return;
		}
		yield* this.of(level + 1, first, row);
		const way: Trail = [...trail];
		let parent: unknown = element;
		for (const selection of link.steps.slice(0, -1)) {
			parent = isRecord(parent) ? parent[selection.key] : undefined;
			if (isRecord(parent)) way.push({ selection, value: parent });
		}
		const connection = isRecord(parent) ? parent[link.selection.key] : undefined;
		if (nextCursor(connection) === null) return;
		for await (const more of following.morePages(link.selection, connection, way)) {
			yield* this.of(level + 1, more, row);
		}
	}

	#push(level: number, element: unknown, base: Row, batch: Row[]): void {
		this.#provenance?.note(element);
		const row = this.#filled(level, element, base.slice());
		const link = this.#chain[level];
		const inner = link && listAt(element, link.path);
		if (!inner || inner.length === 0) batch.push(row);
		else for (const child of inner) this.#push(level + 1, child, row, batch);
	}

	#filled(level: number, element: unknown, row: Row): Row {
		for (const { at, column } of this.#levels[level] ?? []) {
			let value = element;
			for (const key of column.path) value = isRecord(value) ? value[key] : null;
			row[at] = column.list ? asAsked(column.list.children, value) : (value ?? null);
		}
		return row;
	}
}

export function listAt(element: unknown, path: string[]): unknown[] | undefined {
	let value = element;
	for (const key of path) value = isRecord(value) ? value[key] : undefined;
	return Array.isArray(value) ? value : undefined;
}

/** A value with the fields that were asked for and none that were added. */
function asAsked(fields: Selection[], value: unknown): unknown {
	if (Array.isArray(value)) return value.map((element) => asAsked(fields, element));
	if (!isRecord(value) || fields.length === 0) return value ?? null;
	const kept = fields.filter(({ key }) => key in value);
	return Object.fromEntries(kept.map(({ key, children }) => [key, asAsked(children, value[key])]));
}
