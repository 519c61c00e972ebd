import { expect, it } from "vitest";
import { compare } from "./differences.ts";

it.each(["together", "apart"] as const)(
	"50,000 random operations are answered by services %s as plain graphql-js answers them",
	{ timeout: 7_200_000 },
	async (mode) => {
		const { asked, differences } = await compare(mode, 2568, 50_000);
		expect(differences.slice(0, 3)).toEqual([]);
		expect(asked).toBe(50_000);
	},
);
