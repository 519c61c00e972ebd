import { expect, it } from "vitest";
import { fuzz } from "./fuzzing.ts";
import { openTarget } from "./target.ts";

it("20,000 documents made of the schema are each answered with a code and at once", {
	timeout: 3_600_000,
}, async () => {
	const target = await openTarget("together");
	try {
		expect((await fuzz(target, 20_000)).size).toBeGreaterThan(3);
	} finally {
		await target.close();
	}
});
