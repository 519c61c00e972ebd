import { describe, expect, it } from "vitest";
import { compare } from "./differences.ts";

describe("random operations", () => {
	it.each(["together", "apart"] as const)(
		"are answered by services %s as plain graphql-js answers them over one schema",
		async (mode) => {
			const { asked, withData, differences } = await compare(mode, 2567, 2000);
			expect(differences.slice(0, 3)).toEqual([]);
			expect(asked).toBe(2000);
			expect(withData).toBeGreaterThan(500);
		},
	);
});
