import { describe, expect, it } from "vitest";
import type { HeldLao, HeldPeriod } from "../src/importer/registry/held-registry.ts";
import { findSuccession, type LocatedBody } from "../src/importer/registry/succession.ts";
import { LaoType } from "../src/lao-type.ts";

const heldLao = (code: string, nameTh: string, more: Partial<HeldLao> = {}): HeldLao => ({
	id: code,
	code,
	type: LaoType.SAO,
	nameTh,
	fullNameTh: `อบต.${nameTh}`,
	nameEn: null,
	provinceCode: "12",
	districtCode: "1201",
	isActive: true,
	...more,
});
const period = (laoId: string, code: string, isCurrent: boolean): HeldPeriod => ({
	id: `${laoId}/${code}`,
	laoId,
	code,
	validFrom: null,
	isCurrent,
});
const body = (code: string, nameTh: string): LocatedBody => ({
	code,
	type: LaoType.SAO,
	nameTh,
	fullNameTh: `อบต.${nameTh}`,
	provinceCode: "12",
	districtCode: "1201",
	district: "เมืองนนทบุรี",
	areaKm2: null,
	latitude: null,
	longitude: null,
	websiteUrl: null,
	issues: [],
	place: "row 2",
});

interface Case {
	laos: HeldLao[];
	periods?: HeldPeriod[];
	bodies: LocatedBody[];
	isWhole?: boolean;
	/** Codes of rows set aside. */
	faulty?: string[];
}

/** Identifier by the code in the file, and the identifiers of the retired. */
function outcome({ laos, periods = [], bodies, isWhole = true, faulty = [] }: Case) {
	const codes = new Set([...bodies.map(({ code }) => code), ...faulty]);
	const found = findSuccession({ laos, periods, districts: [] }, { bodies, codes, isWhole });
	return {
		ids: Object.fromEntries(found.successors.map(({ id, body: { code } }) => [code, id])),
		former: found.successors.filter(({ isFormer }) => isFormer).map(({ id }) => id),
		retired: found.retired.map(({ id }) => id),
	};
}

describe("a body of a newer registry", () => {
	it("is the one that has its code, also under another name", () => {
		const laos = [heldLao("6120101", "บางกร่าง")];
		expect(outcome({ laos, bodies: [body("6120101", "บางใหม่")] })).toEqual({
			ids: { "6120101": "6120101" },
			former: [],
			retired: [],
		});
	});

	it("is the one of its name and district whose code is gone: an upgrade", () => {
		const laos = [heldLao("6120101", "บางกร่าง")];
		expect(outcome({ laos, bodies: [body("5120199", "บางกร่าง")] })).toEqual({
			ids: { "5120199": "6120101" },
			former: [],
			retired: [],
		});
	});

	it("is new beside one of its name that keeps its code", () => {
		const laos = [heldLao("6120101", "บางกร่าง")];
		const bodies = [body("6120101", "บางกร่าง"), body("5120199", "บางกร่าง")];
		expect(outcome({ laos, bodies }).ids).toEqual({ "6120101": "6120101", "5120199": "5120199" });
	});

	it("is new where two of its name are gone: nobody can tell which it was", () => {
		const laos = [heldLao("6120101", "บางกร่าง"), heldLao("5120102", "บางกร่าง")];
		expect(outcome({ laos, bodies: [body("4120199", "บางกร่าง")] })).toEqual({
			ids: { "4120199": "4120199" },
			former: [],
			retired: ["6120101", "5120102"],
		});
	});

	it("is new where the one of its name that is gone lies in another district", () => {
		const laos = [heldLao("6120201", "บางกร่าง", { districtCode: "1202" })];
		expect(outcome({ laos, bodies: [body("5120199", "บางกร่าง")] }).ids).toEqual({
			"5120199": "5120199",
		});
	});

	it("is the one that had its code once", () => {
		const laos = [heldLao("5120104", "ไทรม้า", { code: "4120104" })];
		const periods = [period("5120104", "5120104", false), period("5120104", "4120104", true)];
		const bodies = [body("5120104", "ไทรม้า")];
		expect(outcome({ laos, periods, bodies })).toMatchObject({
			ids: { "5120104": "5120104" },
			retired: [],
		});
	});

	it("gets an identifier of its own where another one entered under its code", () => {
		const laos = [heldLao("5120104", "ไทรม้า", { code: "4120104" })];
		const periods = [period("5120104", "5120104", false), period("5120104", "4120104", true)];
		const bodies = [body("4120104", "ไทรม้า"), body("5120104", "บางใหม่")];
		expect(outcome({ laos, periods, bodies }).ids).toEqual({
			"4120104": "5120104",
			"5120104": "5120104-2",
		});
	});
});

describe("a code that is gone", () => {
	const laos = [heldLao("6120101", "บางกร่าง"), heldLao("6120102", "บางสีทอง")];
	const bodies = [body("6120101", "บางกร่าง")];

	it("retires its body when the registry is whole", () => {
		expect(outcome({ laos, bodies }).retired).toEqual(["6120102"]);
	});

	it("means nothing when the file holds a part of the registry", () => {
		expect(outcome({ laos, bodies, isWhole: false }).retired).toEqual([]);
	});

	it("is not gone when its row was set aside", () => {
		expect(outcome({ laos, bodies, faulty: ["6120102"] }).retired).toEqual([]);
	});

	it("never retires a body outside the registry, nor one that is retired already", () => {
		const others = [
			heldLao("TH-10", "กรุงเทพมหานคร", { code: null }),
			heldLao("6120103", "ท่าอิฐ", { code: null, isActive: false }),
		];
		expect(outcome({ laos: others, bodies }).retired).toEqual([]);
	});
});

it("in a part of the registry, a retired code finds its body and changes nothing of today", () => {
	const laos = [heldLao("5120104", "ไทรม้า", { code: "4120104" })];
	const periods = [period("5120104", "5120104", false), period("5120104", "4120104", true)];
	const bodies = [body("5120104", "ไทรม้า")];
	expect(outcome({ laos, periods, bodies, isWhole: false })).toEqual({
		ids: { "5120104": "5120104" },
		former: ["5120104"],
		retired: [],
	});
});
