import type { PlainRecord } from "./source.ts";

export const isRecord = (value: unknown): value is PlainRecord =>
	typeof value === "object" && value !== null && !Array.isArray(value);

/** Adds what another subgraph knows of a record; lists of the same length are merged item by item. */
export function merge(target: PlainRecord, more: PlainRecord): void {
	// Records have no keys but their own.
	for (const key in more) {
		const added = more[key];
		if (added === undefined) continue;
		// A client may call a field __proto__: it is a name like any other.
		const held = Object.hasOwn(target, key) ? target[key] : undefined;
		if (isRecord(held) && isRecord(added)) merge(held, added);
		else if (Array.isArray(held) && Array.isArray(added) && held.length === added.length) {
			mergeLists(held, added);
		} else set(target, key, added);
	}
}

function mergeLists(held: unknown[], added: unknown[]): void {
	for (let index = 0; index < added.length; index += 1) {
		const [one, other] = [held[index], added[index]];
		if (isRecord(one) && isRecord(other)) merge(one, other);
		else held[index] = other;
	}
}

/** Sets a property of the record itself, whatever its name. */
export function set(record: PlainRecord, key: string, value: unknown): void {
	if (key !== "__proto__") record[key] = value;
	else {
		const own = { value, enumerable: true, configurable: true, writable: true };
		Object.defineProperty(record, key, own);
	}
}
