import type { Ask, RecordSet } from "@lao/importing/reading";
import { beforeAll, describe, expect, it } from "vitest";
import { apportion } from "../src/synthetic/shares.ts";
import { synthesize } from "../src/synthetic/synthesize.ts";

interface SyntheticLao {
	id: string;
	code: string;
	type: string;
	fullNameTh: string;
	latitude: number | null;
	longitude: number | null;
	provinceCode: string;
	districtCode: string;
	parentPaoId: string;
}

/** Three provinces: with no known district, with thirteen, and Bangkok, which has no PAO. */
const provinces = [
	{
		code: "96",
		nameTh: "นราธิวาส",
		nameEn: "Narathiwat",
		agencies: { nodes: [{ source: { isSynthetic: false } }] },
		region: { code: "SOUTH" },
		districts: Array.from({ length: 13 }, (_, index) => ({ code: String(9601 + index) })),
		laos: { nodes: [{ id: "2960101", latitude: null, longitude: null }] },
	},
	{
		code: "30",
		nameTh: "นครราชสีมา",
		nameEn: "Nakhon Ratchasima",
		agencies: { nodes: [] },
		region: { code: "NORTHEAST" },
		districts: [],
		laos: { nodes: [{ id: "2300101", latitude: 14.97, longitude: 102.1 }] },
	},
	{
		code: "10",
		nameTh: "กรุงเทพมหานคร",
		nameEn: "Bangkok",
		agencies: { nodes: [] },
		region: { code: "CENTRAL" },
		districts: [],
		laos: { nodes: [] },
	},
];
const ask: Ask = async <Data>() => ({ provinces }) as Data;

const generated = (seed: number, scale = 1): Promise<RecordSet[]> =>
	Array.fromAsync(synthesize({ seed, scale, ask }));
const recordsOf = <Row>(sets: RecordSet[], table: string) =>
	sets.filter((set) => set.table === table).flatMap(({ records }) => records) as Row[];

describe("the synthetic LAOs", () => {
	let sets: RecordSet[];
	let laos: SyntheticLao[];
	beforeAll(async () => {
		sets = await generated(1);
		laos = recordsOf(sets, "lao");
	});

	it("are as many of each kind as the country has", () => {
		const count = (type: string) => laos.filter((lao) => lao.type === type).length;
		expect(count("CITY_MUNICIPALITY")).toBe(30);
		expect(count("TOWN_MUNICIPALITY")).toBe(195);
		expect(count("SUBDISTRICT_MUNICIPALITY")).toBe(2247);
		expect(count("SAO")).toBe(5300);
		expect(laos).toHaveLength(7772);
	});

	it("are the same for the same seed and others for another", async () => {
		expect(await generated(1)).toEqual(sets);
		expect(await generated(2)).not.toEqual(sets);
	});

	it("never bear a code of the registry, nor one another's", () => {
		expect(laos.filter(({ id, code }) => !/^S\d{7}$/.test(id) || !/^S\d{7}$/.test(code))).toEqual(
			[],
		);
		expect(new Set(laos.map(({ id }) => id)).size).toBe(7772);
		expect(new Set(laos.map(({ code }) => code)).size).toBe(7772);
	});

	it("lie in Thailand, in a district of their province, under its PAO", () => {
		const odd = laos.filter(
			({ latitude, longitude, provinceCode, districtCode, parentPaoId }) =>
				(latitude !== null && (latitude < 5.6 || latitude > 20.5)) ||
				(longitude !== null && (longitude < 97.3 || longitude > 105.7)) ||
				!districtCode.replace("S", "").startsWith(provinceCode) ||
				parentPaoId !== `2${provinceCode}0101`,
		);
		expect(odd).toEqual([]);
		expect(laos.filter(({ provinceCode }) => provinceCode === "10")).toEqual([]);
	});

	it("share names, but never within a district", () => {
		const names = new Set(laos.map(({ fullNameTh }) => fullNameTh));
		const places = new Set(laos.map((lao) => `${lao.districtCode} ${lao.fullNameTh}`));
		expect(names.size).toBeLessThan(7000);
		expect(places.size).toBe(7772);
	});

	it("have a past in about three of a hundred, under the id of their first code", () => {
		const periods = recordsOf<{ laoId: string; code: string; isCurrent: boolean }>(
			sets,
			"lao_period",
		);
		const past = periods.filter(({ isCurrent }) => !isCurrent);
		expect(past.length / laos.length).toBeGreaterThan(0.02);
		expect(past.length / laos.length).toBeLessThan(0.04);
		expect(past.filter(({ laoId, code }) => laoId !== code)).toEqual([]);
		expect(periods.length - past.length).toBe(7772);
	});

	it("have an office that writes their letters, where no observed one does", async () => {
		const offices = recordsOf<object>(await generated(1), "agency");
		expect(offices).toMatchObject([{ code: "SYN-30", provinceCode: "30", isSynthetic: true }]);
	});

	it("stand in batches that bound the memory, each record marked", () => {
		expect(sets.filter(({ records }) => records.length > 5000)).toEqual([]);
		const unmarked = sets.flatMap(({ records }) =>
			records.filter((record) => !Reflect.get(record, "isSynthetic")),
		);
		expect(unmarked).toEqual([]);
	});
});

describe("numbers shared out by weight", () => {
	it("add up to the total, the largest remainders first", () => {
		expect(apportion(10, [1, 1, 1])).toEqual([4, 3, 3]);
		expect(apportion(7, [5, 3, 2])).toEqual([4, 2, 1]);
		expect(apportion(5, [0, 0])).toEqual([0, 0]);
	});
});
