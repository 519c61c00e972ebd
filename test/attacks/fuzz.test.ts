import { expect, it } from "vitest";
import { fuzz } from "./fuzzing.ts";
import { openTarget } from "./target.ts";

it("500 documents made of the schema are each answered with a code and at once", async () => {
	const target = await openTarget("together");
	try {
		const met = await fuzz(target, 500);
		// Wild ones and good ones both: else the rest would prove little.
		for (const code of ["none", "GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED"]) {
			expect(met).toContain(code);
		}
	} finally {
		await target.close();
	}
});
