import type { Mode } from "@lao/testing/graph";
import { describe, expect, it } from "vitest";
import { askThroughImports } from "./import-in-load.ts";

describe.each<Mode>(["together", "apart"])("imports in the middle of load, services %s", (mode) => {
	it("leave every answer wholly before or wholly after each of them, and none a second behind", async () => {
		const outcome = await askThroughImports(mode, 1000);
		expect(outcome).toEqual({
			answers: 1000,
			imports: expect.any(Number),
			mixed: [],
			refused: [],
			stale: 0,
		});
		expect(outcome.imports).toBeGreaterThan(8);
	});
});
