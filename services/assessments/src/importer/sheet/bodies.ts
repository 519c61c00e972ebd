import type { FoundLao, FoundName, LaoRegistry } from "@lao/importing/lao-registry";
import type { Ask, FactIssue } from "@lao/importing/reading";
import { parseLaoName } from "@lao/thai/lao-names";
import type { HeldRow } from "./held-row.ts";
import { Refusal } from "./refusal.ts";

type Named = Pick<HeldRow<unknown>, "code" | "name" | "province">;

/** The bodies that the rows of a file name, asked of the directory many at a time. */
export class Bodies {
	readonly #ask: Ask;
	readonly #registry: LaoRegistry;
	readonly #codes = new Map<string, FoundLao>();
	/** By name of the province as written, `` for none. */
	readonly #names = new Map<string, Map<string, FoundName>>();
	/** Codes of the provinces by their names, once they are needed. */
	#provinces: Promise<Map<string, string>> | undefined;

	constructor(ask: Ask, registry: LaoRegistry) {
		this.#ask = ask;
		this.#registry = registry;
	}

	/** Asks for all that rows name. */
	async find(rows: readonly Named[]): Promise<void> {
		const codes = new Set(rows.flatMap(({ code }) => code ?? []));
		for (const [code, lao] of await this.#registry.byCodes([...codes])) this.#codes.set(code, lao);
		const named = rows.filter(({ code }) => code === null);
		if (named.length === 0) return;
		this.#provinces ??= this.#readProvinces();
		const provinces = await this.#provinces;
		for (const [written, group] of Map.groupBy(named, ({ province }) => province ?? "")) {
			const province = provinces.get(plainProvince(written));
			if (written !== "" && province === undefined) continue;
			const names = new Set(group.flatMap(({ name }) => name ?? []));
			const known = this.#names.get(written) ?? new Map<string, FoundName>();
			this.#names.set(written, known);
			const found = await this.#registry.byNames([...names], province);
			for (const [name, match] of found) known.set(name, match);
		}
	}

	async #readProvinces(): Promise<Map<string, string>> {
		const { provinces } = await this.#ask<{ provinces: { code: string; nameTh: string }[] }>(
			"{ provinces { code nameTh } }",
		);
		return new Map(provinces.map(({ code, nameTh }) => [nameTh, code]));
	}

	/** The body of a row; refuses a row that names none for certain. */
	of({ code, name, province }: Named): FoundLao {
		if (code !== null) {
			const found = this.#codes.get(code);
			if (found) return found;
			throw new Refusal("UNKNOWN_LAO", `no body has or had the code ${code}; correct the code`);
		}
		const names = this.#names.get(province ?? "");
		if (!names) {
			throw new Refusal("UNKNOWN_PROVINCE", `there is no province ${province}; correct its name`);
		}
		const found = names.get(name ?? "");
		if (found?.lao) return found.lao;
		const likeliest = (found?.candidates ?? []).map(
			({ lao, confidence }) => `${lao.code} ${lao.shortNameTh} (${confidence.toFixed(2)})`,
		);
		const hint = likeliest.length > 0 ? `; likeliest: ${likeliest.join(", ")}` : "";
		throw new Refusal("UNKNOWN_LAO", `“${name}” names no body for certain; write its code${hint}`);
	}
}

function plainProvince(written: string): string {
	return written.replace(/^(?:จังหวัด|จ\.)\s*/, "");
}

/** What is odd in how a row names its body. */
export function bodyIssues({ code, name }: Named, lao: FoundLao): FactIssue[] {
	if (code === null) return [];
	if (lao.isRetired) {
		const message = `The code ${code} is retired; the body is ${lao.code ?? lao.id} today`;
		return [{ code: "RETIRED_CODE", message, field: "lao" }];
	}
	if (name === null || name === lao.fullNameTh || name === lao.shortNameTh) return [];
	const written = parseLaoName(name);
	const known = parseLaoName(lao.fullNameTh);
	const isSame =
		written.name === known.name && (written.type === null || written.type === known.type);
	if (isSame) return [];
	const message = `The code ${code} is that of ${lao.fullNameTh}, but the row says ${name}`;
	return [{ code: "NAME_DIFFERS_FROM_CODE", message, field: "lao" }];
}
