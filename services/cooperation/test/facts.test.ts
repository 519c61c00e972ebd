import { readSourceFile } from "@lao/importing/file";
import { readWhole } from "@lao/importing/whole-reading";
import { describe, expect, it } from "vitest";
import { cooperation } from "../src/subgraph.ts";
import { directory } from "./directory.ts";

async function readFacts(name: string) {
	const { folder, files } = cooperation.facts;
	const [kind] = files.find(([, file]) => file === name) ?? [];
	const importer = cooperation.importers.find((candidate) => candidate.kind === kind);
	if (!importer) throw new Error(`Nothing imports ${name}`);
	return readWhole(importer, await readSourceFile(new URL(name, folder)), directory);
}

describe("the facts that come with the service", () => {
	it.each(cooperation.facts.files)("%s are read whole", async (_kind, name) => {
		expect((await readFacts(name)).quarantined).toEqual([]);
	});

	it("hold ten agreements with 31 parties, three of which are no LAO", async () => {
		const [agreements, parties] = (await readFacts("agreements.yaml")).sets;
		expect(agreements?.records).toHaveLength(10);
		const laos = parties?.records.filter((party) => "isLao" in party && party.isLao);
		expect(parties?.records).toHaveLength(31);
		expect(laos).toHaveLength(28);
	});

	it("hold no telephone number and no mailbox", async () => {
		const text = JSON.stringify([
			await readFacts("agreements.yaml"),
			await readFacts("surveys.yaml"),
		]);
		expect(text).not.toMatch(/[0๐][689๖๘๙][-\s]?([0-9๐-๙][-\s]?){8}|[\w.]+@\w/);
	});

	it("name the oddities of each agreement", async () => {
		const [agreements] = (await readFacts("agreements.yaml")).sets;
		const codes = agreements?.records.map((record) => {
			const { id, issues } = record as { id: string; issues: { code: string }[] };
			return [id, issues.map(({ code }) => code)];
		});
		expect(codes).toEqual([
			["mukdahan-2019-01-10", ["HOST_UNKNOWN", "PARTNERS_UNNAMED"]],
			["surin-4320102-2019-01-28", []],
			[
				"udon-thani-3410102-2019-03-07",
				["PARTNERS_UNNAMED", "PARTNER_COUNT_DIFFERS", "NON_LAO_PARTY", "ADDRESS_CUT_SHORT"],
			],
			["lamphun-2510101-2021-12-29", ["PARTNERS_UNNAMED"]],
			["phitsanulok-2022-03-04", ["HOST_UNKNOWN", "PARTNERS_UNNAMED"]],
			[
				"chiang-mai-2022-03-08",
				["HOST_UNKNOWN", "PARTNERS_UNNAMED", "NON_LAO_PARTY", "ADDRESS_CUT_SHORT"],
			],
			["songkhla-2900101-2022-04-29", ["PARTNERS_UNNAMED", "PARTNER_COUNT_DIFFERS"]],
			["lamphun-2510101-2022-07-18", ["PARTNERS_UNNAMED"]],
			["mae-hong-son-4580102-2022-07-26", ["NOT_SIGNED"]],
			[
				"songkhla-2900101-2025-09-25",
				["PARTNERS_UNNAMED", "PARTNER_COUNT_DIFFERS", "RENEWAL_PARTNERS_DIFFER"],
			],
		]);
	});

	it("ask every province but Bangkok, and say nothing of its answer", async () => {
		const [survey, columns, responses] = (await readFacts("surveys.yaml")).sets;
		expect(survey?.records).toMatchObject([
			{ id: "cooperation-2561", launchedOn: "2018-10-22", deadline: "2018-12-14" },
		]);
		expect(columns?.records).toHaveLength(12);
		expect(responses?.records).toHaveLength(76);
		expect(responses?.records).toContainEqual(expect.objectContaining({ provinceCode: "96" }));
		expect(JSON.stringify(responses)).not.toMatch(/"10"|status/);
	});
});
