import type { Ask } from "./reading.ts";

/** A body as the directory knows it. */
export interface FoundLao {
	/** Permanent identifier. */
	id: string;
	/** Registry code of today; null for a body outside the registry. */
	code: string | null;
	type: string;
	shortNameTh: string;
	fullNameTh: string;
	provinceCode: string;
	/** Whether the code that found it is a retired one. */
	isRetired: boolean;
}

/** What the directory has for a written name. */
export interface FoundName {
	/** Only when certain. */
	lao: FoundLao | null;
	/** The likeliest three, best first, with a confidence from 0 to 1. */
	candidates: { lao: FoundLao; confidence: number }[];
}

/** Codes or names the directory takes at once. */
const batchSize = 500;

const fields = "{ id code type shortNameTh fullNameTh isActive province { code } }";
const codeQuery = `query ($codes: [ID!]!) { laosByCode(codes: $codes) {
	code isRetired lao ${fields} } }`;
const nameQuery = `query ($names: [String!]!, $province: ID) {
	resolveLaos(names: $names, provinceCode: $province) {
		name lao ${fields} candidates { confidence lao ${fields} } } }`;

interface Node {
	id: string;
	code: string | null;
	type: string;
	shortNameTh: string;
	fullNameTh: string;
	isActive: boolean;
	province: { code: string } | null;
}

interface CodeMatch {
	code: string;
	isRetired: boolean;
	lao: Node;
}

interface NameMatch {
	name: string;
	lao: Node | null;
	candidates: { confidence: string; lao: Node }[];
}

/** Finds LAOs by code or by name for one run of an import; nothing is asked twice. */
export class LaoRegistry {
	readonly #ask: Ask;
	readonly #codes = new Map<string, FoundLao | null>();
	/** By province, then by name. */
	readonly #names = new Map<string, Map<string, FoundName>>();

	constructor(ask: Ask) {
		this.#ask = ask;
	}

	/** Bodies by codes, today's or retired; a code that nobody has or had is absent. */
	async byCodes(codes: string[]): Promise<Map<string, FoundLao>> {
		for (const batch of batches(codes, this.#codes)) {
			for (const code of batch) this.#codes.set(code, null);
			const { laosByCode } = await this.#ask<{ laosByCode: CodeMatch[] }>(codeQuery, {
				codes: batch,
			});
			for (const { code, lao, isRetired } of laosByCode) {
				this.#codes.set(code, foundLao(lao, isRetired));
			}
		}
		return chosen(codes, this.#codes);
	}

	/** What each name means, in the province or in the country; every name is in the answer. */
	async byNames(names: string[], provinceCode?: string): Promise<Map<string, FoundName>> {
		const known = this.#names.get(provinceCode ?? "") ?? new Map<string, FoundName>();
		this.#names.set(provinceCode ?? "", known);
		for (const batch of batches(names, known)) {
			const variables = { names: batch, province: provinceCode ?? null };
			const { resolveLaos } = await this.#ask<{ resolveLaos: NameMatch[] }>(nameQuery, variables);
			for (const match of resolveLaos) known.set(match.name, foundName(match));
		}
		return chosen(names, known);
	}
}

function* batches(wanted: string[], known: ReadonlyMap<string, unknown>): Generator<string[]> {
	const missing = [...new Set(wanted)].filter((key) => !known.has(key));
	for (let start = 0; start < missing.length; start += batchSize) {
		yield missing.slice(start, start + batchSize);
	}
}

function chosen<Value>(keys: string[], known: Map<string, Value | null>): Map<string, Value> {
	const found = new Map<string, Value>();
	for (const key of keys) {
		const value = known.get(key);
		if (value) found.set(key, value);
	}
	return found;
}

function foundName({ lao, candidates }: NameMatch): FoundName {
	return {
		lao: lao && foundLao(lao),
		candidates: candidates.map((candidate) => ({
			lao: foundLao(candidate.lao),
			confidence: Number(candidate.confidence),
		})),
	};
}

function foundLao({ province, isActive, ...lao }: Node, isRetired = !isActive): FoundLao {
	return { ...lao, provinceCode: province?.code ?? "", isRetired };
}
