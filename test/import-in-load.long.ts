import type { Mode } from "@lao/testing/graph";
import { expect, it } from "vitest";
import { askThroughImports } from "./import-in-load.ts";

it.each<Mode>(["together", "apart"])(
	"10,000 answers in the middle of imports are each wholly of one moment, services %s",
	{ timeout: 3_600_000 },
	async (mode) => {
		const outcome = await askThroughImports(mode, 10_000);
		expect(outcome).toMatchObject({ answers: 10_000, mixed: [], refused: [], stale: 0 });
	},
);
