import { LaoRegistry } from "@lao/importing/lao-registry";
import type { Ask } from "@lao/importing/reading";
import { type Registry, readRegistry } from "./registry.ts";

/** What the directory knows, as a letter names it. */
export class LetterDirectory {
	readonly registry: Registry;
	readonly #provinces: ReadonlyMap<string, string>;
	readonly #laos: LaoRegistry;

	private constructor(registry: Registry, provinces: ReadonlyMap<string, string>, ask: Ask) {
		this.registry = registry;
		this.#provinces = provinces;
		this.#laos = new LaoRegistry(ask);
	}

	static async open(ask: Ask): Promise<LetterDirectory> {
		const { provinces } = await ask<{ provinces: { code: string; nameTh: string }[] }>(
			"{ provinces { code nameTh } }",
		);
		const byName = new Map(provinces.map(({ code, nameTh }) => [nameTh, code]));
		return new LetterDirectory(await readRegistry(ask), byName, ask);
	}

	/** Agency whose code begins the letters and unit of a number: มท08 for มท 0810.7. */
	agencyOf(letters: string | null, unit: string | null): string | null {
		const written = `${letters ?? ""}${unit ?? ""}`;
		const codes = [...this.registry.agencies.keys()].filter((code) => written.startsWith(code));
		return codes.sort((a, b) => b.length - a.length)[0] ?? null;
	}

	/** Province where an agency sits; null for a central one. */
	seatOf(agency: string | null): string | null {
		return this.registry.agencies.get(agency ?? "")?.provinceCode ?? null;
	}

	provinceNamed(name: string | null): string | null {
		return this.#provinces.get((name ?? "").replace(/^จังหวัด/, "").trim()) ?? null;
	}

	/** Permanent identifier of the one LAO of a name, or null when it is not certain. */
	async laoNamed(name: string, province: string | null): Promise<string | null> {
		const found = await this.#laos.byNames([name], province ?? undefined);
		return found.get(name)?.lao?.id ?? null;
	}
}
