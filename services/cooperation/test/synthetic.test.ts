import type { Ask, RecordSet } from "@lao/importing/reading";
import { beforeAll, describe, expect, it } from "vitest";
import { synthesize } from "../src/synthetic/synthesize.ts";

/** Four provinces of four districts with five bodies each, and a PAO. */
const laos = ["10", "51", "52", "53"].flatMap((provinceCode) => [
	lao(`2${provinceCode}0101`, "PAO", provinceCode, null),
	...[1, 2, 3, 4].flatMap((district) =>
		[1, 2, 3, 4, 5].map((place) =>
			lao(
				`6${provinceCode}0${district}0${place}`,
				"SAO",
				provinceCode,
				`${provinceCode}0${district}`,
			),
		),
	),
]);

function lao(id: string, type: string, province: string, district: string | null) {
	const kind = province === "10" ? "BANGKOK" : type;
	return {
		id,
		type: kind,
		shortNameTh: id,
		province: { code: province },
		district: district && { code: district },
	};
}

/** The directory in pages of thirty. */
const directory: Ask = async <Data>(_query: string, variables?: Record<string, unknown>) => {
	const start = Number(variables?.after ?? 0);
	const end = start + 30;
	const pageInfo = { hasNextPage: end < laos.length, endCursor: String(end) };
	return { laos: { nodes: laos.slice(start, end), pageInfo } } as Data;
};

interface Agreement {
	id: string;
	provinceCode: string;
	status: string;
	signedOn: string | null;
	discussedOn: string | null;
	renewalOfId: string | null;
	surveyResponseId: string | null;
	isSynthetic: boolean;
}
interface Party {
	agreementId: string;
	role: string;
	laoId: string | null;
}

async function generate(seed: number): Promise<RecordSet[]> {
	return Array.fromAsync(synthesize({ seed, scale: 1, ask: directory }));
}

describe("the synthetic agreements", () => {
	let sets: RecordSet[];
	let agreements: Agreement[];
	let parties: Party[];
	const recordsOf = (table: string) =>
		sets.filter((set) => set.table === table).flatMap(({ records }) => records);
	beforeAll(async () => {
		sets = await generate(7);
		agreements = recordsOf("cooperation_agreement") as Agreement[];
		parties = recordsOf("agreement_party") as Party[];
	});

	it("are 12,000, in sets of at most 5,000 records", () => {
		expect(agreements).toHaveLength(12_000);
		expect(Math.max(...sets.map(({ records }) => records.length))).toBeLessThanOrEqual(5000);
	});

	it("are the same for the same seed, and others for another", async () => {
		const text = JSON.stringify(sets);
		expect(JSON.stringify(await generate(7)) === text).toBe(true);
		expect(JSON.stringify(await generate(8)) === text).toBe(false);
	});

	it("are marked, and cannot be taken for real ones", () => {
		const facts = sets.filter(({ table }) => table !== "agreement_party");
		const records = facts.flatMap((set) => set.records) as Agreement[];
		expect(records.filter(({ isSynthetic }) => !isSynthetic)).toEqual([]);
		expect(records.filter(({ id }) => !id.startsWith("SYN-"))).toEqual([]);
	});

	it("have one host and one to eight partners, no body twice, Bangkok never", () => {
		for (const [id, group] of Map.groupBy(parties, ({ agreementId }) => agreementId)) {
			const bodies = group.flatMap(({ laoId }) => laoId ?? []);
			const partners = group.filter(({ role, laoId }) => role === "PARTNER" && laoId).length;
			const hosts = group.filter(({ role }) => role === "HOST").length;
			const sound = hosts === 1 && partners >= 1 && partners <= 8;
			expect({ id, sound, distinct: new Set(bodies).size }).toEqual({
				id,
				sound: true,
				distinct: bodies.length,
			});
		}
		expect(parties.filter(({ laoId }) => laoId?.slice(1, 3) === "10")).toEqual([]);
	});

	it("are signed between 2556 and 2567, or only talked over", () => {
		for (const { status, signedOn, discussedOn } of agreements) {
			const day = status === "DISCUSSED" ? discussedOn : signedOn;
			expect(day).toMatch(/^20(1[3-9]|2[0-4])-/);
			expect(status === "DISCUSSED" ? signedOn : discussedOn).toBeNull();
		}
	});

	it("are called renewed exactly where a later one renews them", () => {
		const byId = new Map(agreements.map((agreement) => [agreement.id, agreement]));
		const renewals = agreements.filter(({ renewalOfId }) => renewalOfId !== null);
		const renewed = agreements.filter(({ status }) => status === "RENEWED").map(({ id }) => id);
		expect(renewals.length).toBeGreaterThan(500);
		expect(renewals.map(({ renewalOfId }) => renewalOfId).sort()).toEqual(renewed.sort());
		for (const { renewalOfId, signedOn } of renewals) {
			expect(String(signedOn) > String(byId.get(renewalOfId ?? "")?.signedOn)).toBe(true);
		}
	});

	it("join neighbours, and hubs more than others", () => {
		const hosts = new Map(
			parties.filter(({ role }) => role === "HOST").map((host) => [host.agreementId, host.laoId]),
		);
		const pairs = parties
			.filter(({ role, laoId }) => role === "PARTNER" && laoId)
			.map(({ agreementId, laoId }) => [hosts.get(agreementId) ?? "", laoId ?? ""] as const);
		const within = pairs.filter(([host, partner]) => host.slice(1, 3) === partner.slice(1, 3));
		expect(within.length / pairs.length).toBeGreaterThan(0.8);
		const hosted = Map.groupBy(hosts.values(), (host) => host);
		const counts = [...hosted.values()].map((group) => group.length).sort((a, b) => b - a);
		const ofHubs = counts.slice(0, 9).reduce((sum, count) => sum + count, 0);
		expect(ofHubs / agreements.length).toBeGreaterThan(0.4);
	});

	it("are reported only by provinces that answered", () => {
		const responses = recordsOf("survey_response") as { id: string; status: string }[];
		const status = new Map(responses.map((response) => [response.id, response.status]));
		const reported = agreements.flatMap(({ surveyResponseId }) => surveyResponseId ?? []);
		expect(reported.length).toBeGreaterThan(0);
		expect(reported.filter((id) => (status.get(id) ?? "NOT_ANSWERED") === "NOT_ANSWERED")).toEqual(
			[],
		);
	});
});

it("nothing is made up where the directory knows no body", async () => {
	const empty: Ask = async <Data>() =>
		({ laos: { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } } }) as Data;
	expect(await Array.fromAsync(synthesize({ seed: 1, scale: 1, ask: empty }))).toEqual([]);
});
