import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { run } from "./program.ts";

const LAO_SECRET = "a secret that only this test knows, long enough";

describe("lao service-secret", () => {
	it("prints the secret of one service, which tells nothing of another's", async () => {
		const asked = ["directory", "circulars"].map((name) =>
			run(["service-secret", name], { LAO_SECRET }),
		);
		expect(await Promise.all(asked.map((program) => program.ends()))).toEqual([0, 0]);
		const made = (name: string) =>
			createHmac("sha256", LAO_SECRET).update(`service ${name}`).digest("hex");
		expect(asked.map((program) => program.answer())).toEqual([
			`${made("directory")}\n`,
			`${made("circulars")}\n`,
		]);
	});

	it.each([
		["a service there is none of", "trains", LAO_SECRET, "there is no service trains"],
		["no secret to make it of", "directory", undefined, "set LAO_SECRET"],
	])("refuses %s", async (_what, name, secret, said) => {
		const program = run(["service-secret", name], { LAO_SECRET: secret });
		expect(await program.ends()).toBe(1);
		expect(program.output()).toContain(said);
		expect(program.answer()).toBe("");
	});
});
