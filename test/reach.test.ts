import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openReferenceGraph, type ReferenceGraph } from "./graph.ts";

describe("the reach of the letter on participation, by the facts", () => {
	let graph: ReferenceGraph;
	beforeAll(async () => {
		graph = await openReferenceGraph();
	});
	afterAll(() => graph?.close());

	async function ask(fields: string) {
		const { data, errors } = await graph.ask(
			`{ circular(id: "มท0810.7/ว1355/2567") { dissemination { ${fields} } } }`,
		);
		expect(errors).toBeUndefined();
		return (data as { circular: { dissemination: unknown } }).circular.dissemination;
	}

	// The letter is of 27 March; Narathiwat's of 22 April; its PAO stamped that on 23 April. Known of
	// Narathiwat are its PAO and its three town municipalities.
	it("is one row a province: whom it is meant for, who stamped it, and how long it took", async () => {
		expect(
			await ask(`provinces(forwarded: true) { province { code } expectedLaos stampedLaos forwardedOn
				daysToForward daysToFirstReceipt forwardedBy { number } }`),
		).toEqual({
			provinces: [
				{
					province: { code: "96" },
					expectedLaos: 4,
					stampedLaos: 1,
					forwardedOn: "2024-04-22",
					daysToForward: 26,
					daysToFirstReceipt: 27,
					forwardedBy: { number: "นธ 0023.3/ว 1354" },
				},
			],
		});
	});

	it("names the 75 other provinces, of which none is known to have passed it on", async () => {
		const answer = await ask("provinces(forwarded: false) { province { code } daysToForward }");
		const { provinces } = answer as { provinces: { province: { code: string } }[] };
		expect(provinces).toHaveLength(75);
		// Bangkok has no governor to be written to.
		const codes = provinces.map(({ province }) => province.code);
		expect(codes).not.toContain("10");
		expect(codes).not.toContain("96");
	});

	it("names the towns of Narathiwat that left no stamp, and no other body of it", async () => {
		expect(
			await ask(`laosWithoutStamp(where: { provinceCode: { eq: "96" } }) {
				totalCount nodes { type lao { code } province { code } } }`),
		).toEqual({
			laosWithoutStamp: {
				totalCount: 3,
				nodes: ["4960102", "4960201", "4961001"].map((code) => ({
					type: "TOWN_MUNICIPALITY",
					lao: { code },
					province: { code: "96" },
				})),
			},
		});
	});

	it("is known of no draft", async () => {
		const { data } = await graph.ask(`{ circulars(kind: DRAFT) { nodes { dissemination {
			provinces { expectedLaos } laosWithoutStamp { totalCount } } } } }`);
		const none = { dissemination: { provinces: [], laosWithoutStamp: { totalCount: 0 } } };
		expect(data).toEqual({ circulars: { nodes: [none] } });
	});

	it("counts for a province the letters of a year and an agency", async () => {
		const figures = "letters forwarded forwardedShare medianDaysToForward p90DaysToForward";
		const { data } = await graph.ask(`{ province(code: "96") {
			of2567: dissemination(yearBE: 2567, agencyCode: "มท08") { ${figures} }
			of2500: dissemination(yearBE: 2500) { ${figures} } } }`);
		expect(data).toEqual({
			province: {
				// The letter of 27 March, passed on, and that of 26 March on the workshop, not known to be.
				of2567: {
					letters: 2,
					forwarded: 1,
					forwardedShare: "50.00",
					medianDaysToForward: "26.0",
					p90DaysToForward: "26.0",
				},
				of2500: {
					letters: 0,
					forwarded: 0,
					forwardedShare: null,
					medianDaysToForward: null,
					p90DaysToForward: null,
				},
			},
		});
	});
});
