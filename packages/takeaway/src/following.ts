import { getNamedType } from "graphql";
import { type Answer, type Ask, isRecord, refusal, TakeawayError } from "./answer.ts";
import { isFollowed, nodesOf } from "./connection.ts";
import type { Operation } from "./operation.ts";
import { type Additions, added, hasFollowed, morePagesQuery, pageVariables } from "./page-query.ts";
import type { Selection } from "./selection.ts";

/** The records on the way to a connection, outermost first, each with the field it came from. */
export type Trail = { selection: Selection; value: Record<string, unknown> }[];

/** Data of an answer; an answer with faults is refused, a missing neighbour is no fault. */
export function dataOf({ data, errors = [] }: Answer): Record<string, unknown> {
	const faults = errors.filter(({ extensions }) => extensions?.code !== "RECORD_MISSING");
	if (faults.length > 0) throw new TakeawayError(faults);
	return data ?? {};
}

/** Cursor of the next page of a connection; null on the last one. */
export function nextCursor(connection: unknown): string | null {
	const page = isRecord(connection) ? connection[added.page] : undefined;
	return isRecord(page) && page.hasNextPage === true ? String(page.endCursor) : null;
}

/** Fetches the pages of nested connections that did not come with their parents. */
export class Following {
	readonly #operation: Operation;
	readonly #additions: Additions;
	readonly #ask: Ask;

	constructor(operation: Operation, additions: Additions, ask: Ask) {
		this.#operation = operation;
		this.#additions = additions;
		this.#ask = ask;
	}

	/** Whether anything beneath a record goes on after the page that is there. */
	hasMore(fields: Selection[], value: unknown): boolean {
		if (Array.isArray(value)) return value.some((element) => this.hasMore(fields, element));
		if (!isRecord(value)) return false;
		return fields.some((selection) => {
			const inner = value[selection.key];
			if (isFollowed(selection) && nextCursor(inner) !== null) return true;
			return hasFollowed(selection) && this.hasMore(selection.children, inner);
		});
	}

	/** The nodes of a connection from page to page, beginning with the next one. */
	async *morePages(connection: Selection, value: unknown, trail: Trail): AsyncGenerator<unknown[]> {
		const from = this.#anchor(connection, trail);
		const additions = {
			...this.#additions,
			paged: { connection, size: this.#additions.innerSize },
		};
		const { text, values } = morePagesQuery(this.#operation, from.lookup, from.way, additions);
		for (let after = nextCursor(value); after !== null; ) {
			const data = dataOf(await this.#ask(text, pageVariables(values, after, from.key)));
			let found: unknown = data[from.lookup.field];
			for (const { key } of from.way) found = isRecord(found) ? found[key] : undefined;
			if (!isRecord(found)) throw vanished(from.lookup.field, from.key);
			yield listOf(connection, found);
			after = nextCursor(found);
		}
	}

	/** Nearest record on the trail that can be asked for by itself, and the way down from there. */
	#anchor(connection: Selection, trail: Trail) {
		const way = [connection];
		for (const { selection, value } of trail.toReversed()) {
			const lookup = this.#additions.lookups.get(getNamedType(selection.field.type).name);
			const key = value[added.key];
			if (lookup && key !== undefined) return { lookup, key, way };
			if (selection.isList) break;
			way.unshift(selection);
		}
		const message = `\`${connection.key}\` goes on after one page, and its parent cannot be asked for by itself: ask for it in a query of its own`;
		throw refusal("BAD_USER_INPUT", message);
	}

	/** Completes every connection beneath a record, but for those of the chain. */
	async complete(fields: Selection[], trail: Trail, chain: ReadonlySet<Selection>): Promise<void> {
		const value = trail.at(-1)?.value ?? {};
		for (const selection of fields) {
			const inner = value[selection.key];
			if (chain.has(selection) || inner == null) continue;
			if (isFollowed(selection)) await this.#gather(selection, inner, trail);
			if (!hasFollowed(selection)) continue;
			for (const element of Array.isArray(inner) ? inner : [inner]) {
				if (!isRecord(element)) continue;
				await this.complete(selection.children, [...trail, { selection, value: element }], chain);
			}
		}
	}

	async #gather(connection: Selection, value: unknown, trail: Trail): Promise<void> {
		const nodes = listOf(connection, value);
		for await (const more of this.morePages(connection, value, trail)) {
			for (const element of more) nodes.push(element);
		}
	}
}

/** Elements of a connection's page; the very array of the answer. */
function listOf(connection: Selection, value: unknown): unknown[] {
	const nodes = nodesOf(connection);
	const list = nodes && isRecord(value) ? value[nodes.key] : undefined;
	return Array.isArray(list) ? list : [];
}

const vanished = (field: string, key: unknown) =>
	refusal("RECORD_MISSING", `${field} ${String(key)} was removed while it was read; ask again`);
