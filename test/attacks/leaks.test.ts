import { faultLine } from "@lao/cli/fault-line";
import type { Mode } from "@lao/testing/graph";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inside, openTarget, type Target } from "./target.ts";

describe.each<Mode>(["together", "apart"])("a stranger who probes, services %s", (mode) => {
	let target: Target;
	beforeAll(async () => {
		target = await openTarget(mode);
	});
	afterAll(() => target?.close());

	it.each([
		["{ provinc { code } }", {}],
		["{ provinces { cod } }", {}],
		["{ laos(firs: 1) { totalCount } }", {}],
		["{ laos(type: PAOS) { totalCount } }", {}],
		["{ ... on Provinc { code } }", {}],
		["{ provinces { ...Provinc } } fragment Province on Province { code }", {}],
		["query ($type: LaoTyp) { laos(type: $type) { totalCount } }", {}],
		["query ($type: LaoType) { laos(type: $type) { totalCount } }", { type: "PAOS" }],
		["query ($where: LaoFilter) { laos(where: $where) { totalCount } }", { where: { nam: {} } }],
		["{ provinces @includ(if: true) { code } }", {}],
	])("by a slip is told no name: %s", async (query, variables) => {
		const { text, codes, status } = await target.ask(query, variables);
		expect(status).toBe(400);
		expect(codes[0]).toMatch(/^(?:GRAPHQL_VALIDATION_FAILED|BAD_USER_INPUT)$/);
		expect(text).not.toMatch(inside);
		expect(text).not.toMatch(/did you mean/i);
	});

	it("learns nothing from a fault but the id to quote", async () => {
		const admin = new pg.Client({ connectionString: target.graph.url });
		await admin.connect();
		await admin.query("alter table directory.service_area rename to lost");
		await admin.end();
		const { status, codes, text } = await target.ask("{ serviceAreas { code } }");
		expect([status, codes]).toEqual([200, ["INTERNAL_SERVER_ERROR"]]);
		expect(text).toMatch(/"requestId":"[0-9a-f-]{36}"/);
		expect(text).not.toMatch(inside);
		expect(text).not.toMatch(/relation|service_area|42P01/);
		expect(target.graph.faults.map(String).join()).toMatch(/does not exist/);
		await target.stillServes();
	});
});

describe("a fault in the log", () => {
	it("is one line without what was asked, and cannot write another", () => {
		const fault = Object.assign(
			new Error('invalid input syntax for type integer: "somebody@example.org\n2026 all is well"'),
			{ code: "22P02", detail: "Key (phone)=(000) exists", parameters: ["000"] },
		);
		const line = faultLine(fault, "the-id");
		expect(line).toMatch(/^the-id: Error 22P02: invalid input syntax for type integer: … at /);
		expect(line).not.toMatch(/somebody|well|000|\n/);
	});

	it.each(["a\nb", "a\r\nb", "a\u001b[2Jb", "a\u009b1mb", "a\u202eb", "a\u2028b", "a\0b"])(
		"cannot move the cursor of a terminal: %j",
		(message) => {
			const line = faultLine(new Error(message));
			expect(line).toMatch(/^Error: a·+/);
			expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
		},
	);

	it("is short, however long the message, and no object is written out", () => {
		expect(faultLine(new Error("x".repeat(1_000_000))).length).toBeLessThan(600);
		expect(faultLine({ phone: "000" })).not.toContain("000");
	});
});
