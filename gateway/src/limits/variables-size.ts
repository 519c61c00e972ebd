import type { LimitName } from "@lao/config/limits";

/** How large the variables of a request are, by bound, and whether the database can hold their texts. */
export type VariablesSize = Record<
	Extract<LimitName, "nesting" | "listItems" | "textLength">,
	number
>;

/** Sizes of variables; walked without recursion, since they may be nested without end. */
export function sizeOfVariables(variables: Record<string, unknown>): VariablesSize {
	const size = { nesting: 0, listItems: 0, textLength: 0 };
	const waiting: [value: unknown, depth: number][] = [[variables, 0]];
	for (let next = waiting.pop(); next; next = waiting.pop()) {
		const [value, depth] = next;
		if (typeof value === "string") size.textLength = Math.max(size.textLength, value.length);
		if (typeof value !== "object" || value === null) continue;
		size.nesting = Math.max(size.nesting, depth);
		if (Array.isArray(value)) size.listItems = Math.max(size.listItems, value.length);
		for (const item of Object.values(value)) waiting.push([item, depth + 1]);
	}
	return size;
}
