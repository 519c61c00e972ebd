import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openReferenceGraph, type ReferenceGraph } from "./graph.ts";

describe("when a service is down", () => {
	let graph: ReferenceGraph;
	beforeAll(async () => {
		graph = await openReferenceGraph("apart");
		await graph.kill("cooperation");
	});
	afterAll(() => graph?.close());

	it("the rest of the answer still comes, with a coded error for the missing part", async () => {
		const answer = await graph.ask(`{
			lao(id: "2510101") { shortNameTh agreements(first: 1) { totalCount } }
		}`);
		expect(answer.data).toEqual({ lao: { shortNameTh: "อบจ.ลำพูน", agreements: null } });
		expect(answer.errors).toEqual([
			{
				message: "This part of the graph is not available now; try again later",
				path: ["lao"],
				extensions: { code: "SERVICE_UNAVAILABLE" },
			},
		]);
	});

	it("questions to the others are answered as ever", async () => {
		const answer = await graph.ask(`{ province(code: "51") { nameEn } }`);
		expect(answer).toEqual({ data: { province: { nameEn: "Lamphun" } } });
	});
});
