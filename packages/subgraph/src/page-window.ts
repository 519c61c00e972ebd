import type { PageArgs, PageInfo } from "./connection.ts";
import { readCursor } from "./cursor.ts";
import { requestError } from "./errors.ts";
import { defaultPageSize, maximumPageSize } from "./page-size.ts";
import type { SubgraphRequest } from "./request.ts";

/** The stretch of a list that a page shows. */
export interface PageWindow {
	size: number;
	/** Counted from the end of the list. */
	backward: boolean;
	/** Sort values of the record next to the page, on the side it is counted from. */
	cursor: unknown[] | null;
}

/** What a request says of its pages: the key of their cursors, and the size the gateway lifted. */
type Bounds = Pick<SubgraphRequest, "secret" | "maximumPageSize">;

/**
 * The stretch that arguments ask for: `first` with `after`, or `last` with `before`. Refused are a
 * size out of range, a mixture of both ways, and a cursor of another list than `list`.
 */
export function readWindow(args: PageArgs, list: string, request: Bounds): PageWindow {
	const { first, after, last, before } = args;
	const backward = last != null || before != null;
	if (backward && (first != null || after != null)) {
		const message = "Page forward with `first` and `after`, or backward with `last` and `before`";
		throw requestError("INVALID_ARGUMENT", message);
	}
	const [size, cursor, name] = backward ? [last, before, "last"] : [first, after, "first"];
	return {
		size: sizeOf(size ?? defaultPageSize, name, request.maximumPageSize),
		backward,
		cursor: cursor == null ? null : readCursor(cursor, list, request.secret),
	};
}

function sizeOf(size: number, argument: string, most = maximumPageSize): number {
	if (size >= 1 && size <= most) return size;
	const message = `\`${argument}\` must lie between 1 and ${most}`;
	throw requestError("INVALID_PAGE_SIZE", message);
}

/** The records of a page among those found: one more than its size, in the direction it counts. */
export function recordsOf<Row>({ size, backward }: PageWindow, found: Row[]): Row[] {
	const records = found.slice(0, size);
	return backward ? records.reverse() : records;
}

/** Position of a page; `found` holds one record more than its size where the list goes on. */
export function pageInfoOf<Row>(
	window: PageWindow,
	found: Row[],
	cursorOf: (record: Row) => string,
): PageInfo {
	const records = recordsOf(window, found);
	const goesOn = found.length > window.size;
	const cameFrom = window.cursor !== null;
	const [first, last] = [records.at(0), records.at(-1)];
	return {
		hasNextPage: window.backward ? cameFrom : goesOn,
		hasPreviousPage: window.backward ? goesOn : cameFrom,
		startCursor: first === undefined ? null : cursorOf(first),
		endCursor: last === undefined ? null : cursorOf(last),
	};
}
