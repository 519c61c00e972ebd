import { Random } from "@lao/importing/random";
import type { RecordSet, Synthesis } from "@lao/importing/reading";
import { CircularKind } from "../circular-kind.ts";
import { RelationKind } from "../circular-relation.ts";
import { type Registry, readRegistry, registrySets } from "../importer/registry.ts";
import { LaoType } from "../lao-type.stub.ts";
import { UrgencyLevel } from "../letter-grade.ts";
import { Audience } from "../recipient.ts";
import { Batches } from "./batches.ts";
import {
	claimRecord,
	type Draw,
	letterId,
	letterRecord,
	recipientRecords,
	relationRecord,
	stampRecord,
} from "./letter.ts";
import { drawDelay, drawPace, type ProvincePace } from "./province-pace.ts";

const lettersAtScale1 = 3000;
const firstDay = Date.UTC(2017, 0, 1);
/** Eight Buddhist-era years, 2560 to 2567. */
const days = 8 * 365;
/** One letter in ten comes from DLA, seven in ten pass such a letter on. */
const share = { central: 0.1, forwarding: 0.7 };
const governors = "ผู้ว่าราชการจังหวัด (สังเคราะห์)";

const dayAfter = (day: string, count: number) =>
	new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10);

/** Letters of DLA, letters that pass them on, letters of provinces, and stamps on some of them. */
export async function* synthesize({ seed, scale, ask }: Synthesis): AsyncGenerator<RecordSet> {
	const registry = await readRegistry(ask);
	const batches = new Batches();
	for (const set of registrySets(registry)) yield* batches.split(set);
	const country = new Country(seed, registry);
	for (let serial = 1; serial <= lettersAtScale1 * scale; serial++) {
		for (const { table, records } of country.letter(serial)) batches.add(table, records);
		yield* batches.full();
	}
	yield* batches.rest();
}

type Rows = { table: string; records: object[] };

/** Draws letter after letter; a forwarding letter picks one that DLA sent before. */
class Country {
	readonly #random: Random;
	readonly #registry: Registry;
	readonly #paces: ProvincePace[];
	readonly #laos = new Map<string, string[]>();
	readonly #central: { id: string; date: string }[] = [];

	constructor(seed: number, registry: Registry) {
		this.#random = new Random(seed, "circulars");
		this.#registry = registry;
		const chance = new Random(seed, "provinces");
		this.#paces = registry.provinces
			.filter(({ code }) => code !== "10")
			.map(({ code }) => drawPace(chance, code));
		for (const { laoId, provinceCode } of registry.laos) {
			const known = this.#laos.get(provinceCode) ?? [];
			known.push(laoId);
			this.#laos.set(provinceCode, known);
		}
	}

	letter(serial: number): Rows[] {
		const roll = this.#random.share();
		if (roll < share.central || this.#central.length === 0) return this.#fromDla(serial);
		return roll < share.central + share.forwarding
			? this.#forwarding(serial)
			: this.#provincial(serial);
	}

	#fromDla(serial: number): Rows[] {
		const date = dayAfter(
			new Date(firstDay).toISOString().slice(0, 10),
			this.#random.whole(0, days),
		);
		const draw = this.#draw(serial, CircularKind.LETTER, date, null);
		const province = this.#random.chance(0.8) ? null : this.#random.pick(this.#paces).code;
		const direct = {
			expression: governors,
			audience: province === null ? Audience.ALL_PROVINCES : Audience.PROVINCE,
			province,
		};
		const onward = {
			expression: null,
			audience: province === null ? Audience.ALL_LAOS : Audience.LAOS_OF_PROVINCE,
			province,
			through: 1,
		};
		const addressees = this.#random.chance(0.7) ? [direct, onward] : [direct];
		const relations = this.#relationsToEarlier(letterId(draw), date);
		if (province === null) this.#central.push({ id: letterId(draw), date });
		return [...letterRows(draw, addressees), { table: "circular_relation", records: relations }];
	}

	#relationsToEarlier(id: string, date: string): object[] {
		const earlier = this.#central.length > 0 ? this.#random.pick(this.#central) : null;
		if (!earlier || earlier.date >= date) return [];
		if (this.#random.chance(0.4)) return [relationRecord(RelationKind.REFERS_TO, id, earlier.id)];
		if (this.#random.chance(0.05)) return [relationRecord(RelationKind.SUPERSEDES, id, earlier.id)];
		return [];
	}

	#forwarding(serial: number): Rows[] {
		const original = this.#random.pick(this.#central);
		const pace = this.#zealousProvince();
		const date = dayAfter(original.date, drawDelay(this.#random, pace.days));
		const draw = this.#draw(serial, CircularKind.FORWARDING_LETTER, date, pace.code);
		const addressee = {
			expression: "อปท. ทุกแห่ง (สังเคราะห์)",
			audience: Audience.LAOS_OF_PROVINCE,
			province: pace.code,
		};
		const relation = relationRecord(RelationKind.FORWARDS, letterId(draw), original.id);
		return [
			...letterRows(draw, [addressee]),
			{ table: "circular_relation", records: [relation] },
			{ table: "stamp", records: this.#stamps(draw, pace) },
		];
	}

	/** A province drawn by its zeal. */
	#zealousProvince(): ProvincePace {
		for (;;) {
			const pace = this.#random.pick(this.#paces);
			if (this.#random.chance(pace.zeal / 1.4)) return pace;
		}
	}

	#stamps(draw: Draw, pace: ProvincePace): object[] {
		const laos = this.#laos.get(pace.code) ?? [];
		if (laos.length === 0 || !this.#random.chance(pace.filing)) return [];
		const receivers = new Set(
			Array.from({ length: this.#random.whole(1, 5) }, () => this.#random.pick(laos)),
		);
		return [...receivers].map((laoId, index) => {
			const day = dayAfter(draw.date, drawDelay(this.#random, 2));
			return stampRecord(
				draw,
				index + 1,
				laoId,
				day,
				this.#random.whole(8 * 60 + 30, 16 * 60 + 29),
			);
		});
	}

	#provincial(serial: number): Rows[] {
		const { code } = this.#zealousProvince();
		const date = dayAfter(
			new Date(firstDay).toISOString().slice(0, 10),
			this.#random.whole(0, days),
		);
		const laoType = this.#random.pick([
			LaoType.SAO,
			LaoType.SAO,
			LaoType.SUBDISTRICT_MUNICIPALITY,
			LaoType.TOWN_MUNICIPALITY,
		]);
		const expression = "อปท. ประเภทเดียว (สังเคราะห์)";
		const addressee = { expression, audience: Audience.TYPE_IN_PROVINCE, province: code, laoType };
		return letterRows(this.#draw(serial, CircularKind.LETTER, date, code), [addressee]);
	}

	#draw(serial: number, kind: CircularKind, date: string, province: string | null): Draw {
		const urgency = this.#random.pick([
			UrgencyLevel.NORMAL,
			UrgencyLevel.NORMAL,
			UrgencyLevel.URGENT,
			UrgencyLevel.MOST_URGENT,
		]);
		return { serial, kind, date, province, urgency, agencyCode: this.#agencyOf(province) };
	}

	/** The office of the province, generated by the directory where no observed one is known. */
	#agencyOf(province: string | null): string {
		if (province === null) return "มท08";
		for (const [code, { provinceCode }] of this.#registry.agencies) {
			if (provinceCode === province) return code;
		}
		return `SYN-${province}`;
	}
}

function letterRows(draw: Draw, addressees: Parameters<typeof recipientRecords>[1]): Rows[] {
	return [
		{ table: "circular", records: [letterRecord(draw)] },
		{ table: "number_claim", records: [claimRecord(draw)] },
		{ table: "recipient", records: recipientRecords(draw, addressees) },
	];
}
