import type { PlainRecord } from "./source.ts";

/** Records that a part of the plan works on, and the way to them from the top of the answer. */
export interface Cursor {
	top: PlainRecord;
	path: readonly string[];
	records: PlainRecord[];
}

/** A step through every item of a list. */
export const eachItem = "@";

/** The records below those of a cursor; what is missing is left out. */
export function moveDown(cursor: Cursor, path: readonly string[]): Cursor {
	let values: unknown[] = cursor.records;
	for (const step of path) {
		const below: unknown[] = [];
		for (const value of values) {
			if (value === null || value === undefined) continue;
			if (step !== eachItem) below.push((value as PlainRecord)[step]);
			else if (Array.isArray(value)) for (const item of value) below.push(item);
		}
		values = below;
	}
	const records = values
		.flat(Number.POSITIVE_INFINITY)
		.filter((value) => typeof value === "object" && value !== null);
	return { ...cursor, path: [...cursor.path, ...path], records: records as PlainRecord[] };
}

/** The way to each record of a cursor, list places filled in; only an error needs it. */
export function pathsOf({ top, path }: Cursor): (string | number)[][] {
	const found: (string | number)[][] = [];
	const walk = (value: unknown, rest: readonly string[], way: (string | number)[]): void => {
		if (value === null || value === undefined) return;
		if (Array.isArray(value)) {
			const below = rest[0] === eachItem ? rest.slice(1) : rest;
			for (const [index, item] of value.entries()) walk(item, below, [...way, index]);
			return;
		}
		const [step, ...others] = rest;
		if (step === undefined) found.push(way);
		else walk((value as PlainRecord)[step], others, [...way, step]);
	};
	walk(top, path, []);
	return found;
}
