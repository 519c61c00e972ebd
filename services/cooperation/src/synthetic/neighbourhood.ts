import type { Random } from "@lao/importing/random";
import type { SyntheticLao } from "./every-lao.ts";
import { pickByShare, type Shares } from "./shares.ts";

interface ProvinceLaos {
	all: SyntheticLao[];
	/** The few bodies that host far more than others. */
	hubs: SyntheticLao[];
}

const hubsPerProvince = 3;
const hubTypes = ["PAO", "CITY_MUNICIPALITY", "TOWN_MUNICIPALITY"];
const hubShare = 0.4;
/** Of the partners: from the host's district, from its province, from a province beside it. */
const partnerShares = [
	["district", 0.7],
	["province", 0.25],
	["beside", 0.05],
] as const;

/** Who cooperates with whom: neighbours first, and a few hubs with many. */
export class Neighbourhood {
	readonly #laos: SyntheticLao[];
	readonly #provinces: Map<string, ProvinceLaos>;
	readonly #districts: Map<string, SyntheticLao[]>;
	readonly #codes: string[];
	readonly #eagerness: Shares<string>;

	constructor(random: Random, laos: SyntheticLao[]) {
		this.#laos = laos;
		this.#districts = Map.groupBy(laos, ({ districtCode }) => districtCode ?? "");
		const byProvince = Map.groupBy(laos, ({ provinceCode }) => provinceCode);
		this.#provinces = new Map([...byProvince].map(([code, all]) => [code, provinceLaos(all)]));
		this.#codes = [...byProvince.keys()].sort();
		// Some provinces take to cooperation several times as readily as others.
		this.#eagerness = this.#codes.map((code) => {
			const size = byProvince.get(code)?.length ?? 0;
			return [code, size * (0.4 + 1.6 * random.share())] as const;
		});
	}

	get provinceCodes(): string[] {
		return this.#codes;
	}

	host(random: Random): SyntheticLao {
		const province = this.#province(pickByShare(random, this.#eagerness));
		return random.pick(random.chance(hubShare) ? province.hubs : province.all);
	}

	/** Up to `count` different bodies beside the host and those given. */
	partners(random: Random, host: SyntheticLao, count: number, kept: SyntheticLao[] = []) {
		const partners = new Map(kept.map((lao) => [lao.id, lao]));
		const home = this.#homeOf(random, host);
		// Where a district or province is small, the draw widens until the tries are used up.
		for (let tries = 0; partners.size < count && tries < count * 6; tries++) {
			const partner = random.pick(tries < count * 4 ? this.#near(random, host, home) : this.#laos);
			if (partner.id !== host.id) partners.set(partner.id, partner);
		}
		return [...partners.values()];
	}

	/** A PAO has no district: it works with one of its province's at a time. */
	#homeOf(random: Random, host: SyntheticLao): string {
		return (
			host.districtCode ?? random.pick(this.#province(host.provinceCode).all).districtCode ?? ""
		);
	}

	#near(random: Random, { provinceCode }: SyntheticLao, district: string): SyntheticLao[] {
		const from = pickByShare(random, partnerShares);
		if (from === "province") return this.#province(provinceCode).all;
		if (from === "district") return this.#districts.get(district) ?? this.#laos;
		// Codes run along the map, so that the next code is a province beside this one.
		const place = this.#codes.indexOf(provinceCode) + (random.chance(0.5) ? 1 : -1);
		return this.#province(this.#codes.at(place) ?? provinceCode).all;
	}

	#province(code: string): ProvinceLaos {
		return this.#provinces.get(code) ?? { all: this.#laos, hubs: this.#laos };
	}
}

function provinceLaos(all: SyntheticLao[]): ProvinceLaos {
	return { all, hubs: all.toSorted((a, b) => rank(a) - rank(b)).slice(0, hubsPerProvince) };
}

function rank({ type }: SyntheticLao): number {
	const place = hubTypes.indexOf(type);
	return place === -1 ? hubTypes.length : place;
}
