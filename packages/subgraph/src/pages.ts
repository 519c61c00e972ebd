import type DataLoader from "dataloader";
import type { Connection, PageInfo } from "./connection.ts";
import { writeCursor } from "./cursor.ts";
import { keysetValues, totalOrder } from "./keyset.ts";
import type { ListArgs } from "./list-args.ts";
import { readOrder } from "./ordering.ts";
import { isNearest, matchingSql, rowsLoader, type Selection } from "./page-rows.ts";
import { type PageWindow, pageInfoOf, readWindow, recordsOf } from "./page-window.ts";
import type { PagedList, Where } from "./paged-list.ts";
import type { SubgraphRequest } from "./request.ts";
import { type Total, totalLoader } from "./total-count.ts";

/**
 * One page of `list` for `parent` (empty for a list without one). The pages of all parents that
 * are asked for in one tick are cut by one LATERAL statement, their totals by another.
 */
export function page<Entity extends object>(
	request: SubgraphRequest,
	list: PagedList<Entity>,
	parent: string,
	args: ListArgs,
	where: Where<Entity> = {},
): Connection<Entity> {
	const asked = request.named(list, `page ${JSON.stringify([args, where])}`, () =>
		askedOf(request, list, args, where),
	);
	return new Page(request, asked, parent, args);
}

/** A class, since a connection is made for each of hundreds of parents. */
class Page<Entity extends object> implements Connection<Entity> {
	readonly #request: SubgraphRequest;
	readonly #asked: Asked<Entity>;
	readonly #parent: string;
	readonly #window: PageWindow;

	constructor(request: SubgraphRequest, asked: Asked<Entity>, parent: string, args: ListArgs) {
		this.#request = request;
		this.#asked = asked;
		this.#parent = parent;
		this.#window = asked.window ?? readWindow(args, this.#scope, request);
	}

	get nodes(): Promise<Entity[]> {
		return this.#rows.then((found) => recordsOf(this.#window, found));
	}

	get pageInfo(): Promise<PageInfo> {
		const { secret } = this.#request;
		const scope = this.#scope;
		const cursorOf = (record: Entity) =>
			writeCursor(keysetValues(this.#asked.selection.order, record), scope, secret);
		return this.#rows.then((found) => pageInfoOf(this.#window, found, cursorOf));
	}

	get totalCount(): Promise<number> {
		return this.#total.then(({ count }) => count);
	}

	get totalCountIsEstimate(): Promise<boolean> {
		return this.#total.then(({ isEstimate }) => isEstimate);
	}

	get #rows(): Promise<Entity[]> {
		return this.#asked.rows(this.#window).load(this.#parent);
	}

	get #total(): Promise<Total> {
		return this.#asked.total().load(this.#parent);
	}

	/** What a cursor of this page belongs to. */
	get #scope(): string {
		return JSON.stringify([...this.#asked.place, this.#parent]);
	}
}

/** What all parents of one field share: worked out once, not for each of hundreds. */
interface Asked<Entity extends object> {
	selection: Selection<Entity>;
	/** What a cursor belongs to, the parent excepted. */
	place: unknown[];
	/** Null where a cursor has to be read, which belongs to one parent. */
	window: PageWindow | null;
	rows(window: PageWindow): DataLoader<string, Entity[]>;
	total(): DataLoader<string, Total>;
}

function askedOf<Entity extends object>(
	request: SubgraphRequest,
	list: PagedList<Entity>,
	args: ListArgs,
	where: Where<Entity>,
): Asked<Entity> {
	const table = request.table(list.entity);
	const wanted = args.orderBy?.length ? readOrder(list.entity, args.orderBy) : list.order;
	const order = totalOrder(table, wanted);
	const filter = args.where ?? {};
	const matched = { list, where, filter };
	const selection = { ...matched, order, isNearest: isNearest(matched, wanted) };
	const conditions = JSON.stringify([where, filter]);
	const totals = () => ({
		...matchingSql(request, selection),
		marked: table.columns.has("isSynthetic"),
	});
	const window = args.after == null && args.before == null ? readWindow(args, "", request) : null;
	const rowsOf = (one: PageWindow) =>
		request.named(list, `rows ${JSON.stringify([conditions, order, one])}`, () =>
			rowsLoader(request, selection, one),
		);
	const shared = window && rowsOf(window);
	return {
		selection,
		// By the table that the reader sees: a place among rows that others cannot see is no place for them.
		place: [table.name, list.by, order, conditions],
		window,
		rows: (one) => shared ?? rowsOf(one),
		total: () => request.named(list, `total ${conditions}`, () => totalLoader(request, totals())),
	};
}
