import type { LimitName } from "@lao/config/limits";
import { isUnusable, type TextSize } from "./text-size.ts";

/** How large the variables of a request are, by bound. */
export type VariablesSize = TextSize & Record<Extract<LimitName, "listItems">, number>;

/** Sizes of variables; walked without recursion, since they may be nested without end. */
export function sizeOfVariables(variables: Record<string, unknown>): VariablesSize {
	const size = { nesting: 0, listItems: 0, textLength: 0, isUnusable: false };
	const waiting: [value: unknown, depth: number][] = [[variables, 0]];
	for (let next = waiting.pop(); next; next = waiting.pop()) {
		const [value, depth] = next;
		if (typeof value === "string") {
			size.textLength = Math.max(size.textLength, value.length);
			size.isUnusable ||= isUnusable(value);
		}
		if (typeof value !== "object" || value === null) continue;
		size.nesting = Math.max(size.nesting, depth);
		if (Array.isArray(value)) size.listItems = Math.max(size.listItems, value.length);
		for (const [name, item] of Object.entries(value)) {
			size.isUnusable ||= isUnusable(name);
			waiting.push([item, depth + 1]);
		}
	}
	return size;
}
