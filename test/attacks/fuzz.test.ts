import { expect, it } from "vitest";
import { fuzz } from "./fuzzing.ts";
import { openTarget } from "./target.ts";

it.each([
	["together", 500],
	["apart", 200],
] as const)(
	"services %s answer %d documents made of the schema with a code and at once",
	async (mode, count) => {
		const target = await openTarget(mode);
		try {
			const met = await fuzz(target, count);
			// Wild ones and good ones both: else the rest would prove little.
			for (const code of ["none", "GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED"]) {
				expect(met).toContain(code);
			}
		} finally {
			await target.close();
		}
	},
);
