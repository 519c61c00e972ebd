import { describe, expect, it } from "vitest";
import { openReferenceGraph } from "../graph.ts";
import { type Answering, compare } from "./differences.ts";
import { startHive } from "./hive.ts";

it.each(["together", "apart"] as const)(
	"50,000 random operations are answered by services %s as plain graphql-js answers them",
	{ timeout: 7_200_000 },
	async (mode) => {
		const { asked, differences } = await compare(mode, 2568, 50_000);
		expect(differences.slice(0, 3)).toEqual([]);
		expect(asked).toBe(50_000);
	},
);

describe("Hive Gateway over our services", { timeout: 3_600_000 }, () => {
	it("answers 2,000 random operations as plain graphql-js does, but for lists it joins", async () => {
		const { asked, withData, faulty, differences } = await compare("apart", 2569, 2000, startHive);
		expect(differences.slice(0, 3)).toEqual([]);
		expect(asked).toBe(2000);
		expect(withData).toBeGreaterThan(500);
		expect(faulty).toBeLessThan(200);
	});

	// Once this fails, Hive Gateway has been mended, and `joinLists` can go.
	it("joins the lists of a field named twice, which is the one fault allowed for", async () => {
		const graph = await openReferenceGraph("apart");
		let hive: Answering | undefined;
		try {
			hive = await startHive(graph);
			const query = "{ provinces { code } provinces { nameEn } }";
			expect((await graph.ask(query)).data).toHaveProperty("provinces.length", 77);
			expect((await hive.ask(query, {})).data).toHaveProperty("provinces.length", 2 * 77);
		} finally {
			await hive?.stop();
			await graph.close();
		}
	});
});
