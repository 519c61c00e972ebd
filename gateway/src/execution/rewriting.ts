import type { FetchDataRewrite } from "@apollo/query-planner";
import type { GraphQLSchema } from "graphql";
import { set } from "./merging.ts";
import { isOfType } from "./representation.ts";
import type { PlainRecord } from "./source.ts";

const fragment = "... on ";

/** Changes records as a plan asks, where subgraphs call the same thing differently. */
export function rewrite(
	schema: GraphQLSchema,
	rewrites: readonly FetchDataRewrite[],
	record: unknown,
): void {
	for (const one of rewrites) {
		const last = one.path.at(-1);
		if (last === undefined) continue;
		apply(schema, one.path.slice(0, -1), record, (found) => change(found, last, one));
	}
}

function apply(
	schema: GraphQLSchema,
	path: readonly string[],
	value: unknown,
	act: (record: PlainRecord) => void,
): void {
	if (Array.isArray(value)) for (const item of value) apply(schema, path, item, act);
	else if (typeof value === "object" && value !== null) {
		const record = value as PlainRecord;
		const [first, ...rest] = path;
		if (first === undefined) act(record);
		else if (!first.startsWith(fragment)) apply(schema, rest, record[first], act);
		else if (!record.__typename || isOfType(schema, record, first.slice(fragment.length))) {
			apply(schema, rest, record, act);
		}
	}
}

function change(record: PlainRecord, field: string, one: FetchDataRewrite): void {
	if (one.kind === "ValueSetter") set(record, field, one.setValueTo);
	else if (Object.hasOwn(record, field) && record[field]) {
		set(record, one.renameKeyTo, record[field]);
		record[field] = undefined;
	}
}
