import { readSourceFile, sourceFile } from "@lao/importing/file";
import { readWhole } from "@lao/importing/whole-reading";
import { describe, expect, it } from "vitest";
import { directory } from "../src/subgraph.ts";

const noAsk = () => Promise.reject(new Error("the directory asks nobody"));
const importer = (kind: string) => {
	const found = directory.importers.find((candidate) => candidate.kind === kind);
	if (!found) throw new Error(`no importer of ${kind}`);
	return found;
};
const read = (kind: string, ...lines: string[]) =>
	readWhole(importer(kind), sourceFile(`${kind}.csv`, Buffer.from(lines.join("\n"))), noAsk);

const laoHeader =
	"id,code,type,nameTh,fullNameTh,shortNameTh,nameEn,provinceCode,districtCode,parentPaoId,latitude,longitude,areaKm2,source";
const lao = (place: string, area: string, type = "PAO") =>
	`2990101,2990101,${type},ก,อบจ.ก,อบจ.ก,Ko,99,,,${place},${area},here`;

describe("the fact files of the directory", () => {
	it.each(directory.facts.files)("%s in %s are read whole", async (kind, name) => {
		const file = await readSourceFile(new URL(name, directory.facts.folder));
		expect((await readWhole(importer(kind), file, noAsk)).quarantined).toEqual([]);
	});

	it("hold the 76 PAOs, Pattaya and Bangkok", async () => {
		const file = await readSourceFile(new URL("laos.csv", directory.facts.folder));
		const { sets } = await readWhole(importer("laos"), file, noAsk);
		const types = sets[0]?.records.map((record) => Reflect.get(record, "type")) ?? [];
		expect(types.filter((type) => type === "PAO")).toHaveLength(76);
		expect(types.filter((type) => type === "PATTAYA")).toHaveLength(1);
		expect(types.filter((type) => type === "BANGKOK")).toHaveLength(1);
	});

	it("hold 77 provinces, each in one of the six regions", async () => {
		const file = await readSourceFile(new URL("provinces.csv", directory.facts.folder));
		const { sets } = await readWhole(importer("provinces"), file, noAsk);
		const records = sets[0]?.records ?? [];
		expect(records).toHaveLength(77);
		expect(new Set(records.map((record) => Reflect.get(record, "regionCode"))).size).toBe(6);
	});
});

describe("an LAO whose source is odd", () => {
	const recordOf = async (line: string) => {
		const { sets, quarantined } = await read("laos", laoHeader, line);
		expect(quarantined).toEqual([]);
		return sets[0]?.records[0];
	};

	it("keeps an area that can be square kilometres of a PAO", async () => {
		expect(await recordOf(lao("15.1,100.2", "4171"))).toMatchObject({
			areaKm2: "4171",
			issues: [],
		});
	});

	it.each(["0", "0.07", "5196462"])("loses an area of %s, and says so", async (area) => {
		expect(await recordOf(lao("15.1,100.2", area))).toMatchObject({
			areaKm2: null,
			issues: [{ code: "AREA_IMPLAUSIBLE", field: "areaKm2" }],
		});
	});

	it.each(["15.1,", ",100.2", "100.2,15.1", "0,0"])(
		"loses the coordinate %s, and says so",
		async (place) => {
			expect(await recordOf(lao(place, "4171"))).toMatchObject({
				latitude: null,
				longitude: null,
				issues: [{ code: "COORDINATE_IMPLAUSIBLE" }],
			});
		},
	);
});

describe("a row that cannot be trusted is quarantined", () => {
	it.each([
		["a code of six digits", lao("15.1,100.2", "4171").replace("2990101,PAO", "299010,PAO")],
		["an unknown kind", lao("15.1,100.2", "4171", "VILLAGE")],
		["a latitude in words", lao("north,100.2", "4171")],
	])("with %s", async (_what, line) => {
		const { sets, quarantined } = await read("laos", laoHeader, line);
		expect(quarantined).toHaveLength(1);
		expect(sets.flatMap(({ records }) => records)).toEqual([]);
	});
});
