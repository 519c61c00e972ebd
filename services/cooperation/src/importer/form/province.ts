import type { Ask } from "@lao/importing/reading";
import { compact, Names } from "./likeness.ts";

/** A province as a form names it. */
export interface NamedProvince {
	code: string;
	nameTh: string;
	/** As written, where OCR changed a letter of the name. */
	readFrom: string | null;
}

/** All provinces by name, for forms, which know no codes. */
export class Provinces {
	readonly #byName: [string, { code: string; nameTh: string }][];
	readonly #names: Names<{ code: string; nameTh: string }>;

	constructor(provinces: { code: string; nameTh: string }[]) {
		const named = provinces.map((province): [string, { code: string; nameTh: string }] => [
			compact(province.nameTh),
			province,
		]);
		// The longest name first: no province is taken for one its name begins with.
		this.#byName = named.sort(([a], [b]) => b.length - a.length);
		this.#names = new Names(named);
	}

	static async read(ask: Ask): Promise<Provinces> {
		const { provinces } = await ask<{ provinces: { code: string; nameTh: string }[] }>(
			"{ provinces { code nameTh } }",
		);
		return new Provinces(provinces);
	}

	/** The first province a text names after จังหวัด or จ., dots and spaces between them. */
	in(text: string): NamedProvince | null {
		for (const [, rest = ""] of text.matchAll(
			/(?:จังหวัด|(?<![ก-๎])จ\.)[\s.…_:]*([^\s.…_:][^\n]*)/g,
		)) {
			const found = this.#atStart(rest);
			if (found) return found;
		}
		return /กรุงเทพ(?:มหานคร|ฯ)/.test(text) ? this.named("กรุงเทพมหานคร") : null;
	}

	/** The province a whole text names, with or without จังหวัด before it. */
	named(text: string): NamedProvince | null {
		const name = compact(text).replace(/^จังหวัด|^จ(?=\.)/, "");
		const province = this.#names.nearest(name);
		return province && { ...province, readFrom: name === compact(province.nameTh) ? null : text };
	}

	/** Whether a text names a province and says no more, but for the year. */
	isOnly(text: string): boolean {
		const name = text.replace(/(?:ประจำปี|ปี|พ\.\s?ศ\.).*$/, "");
		return /^(?:จังหวัด|จ\.)/.test(name) && this.named(name) !== null;
	}

	#atStart(text: string): NamedProvince | null {
		const whole = compact(text);
		const exact = this.#byName.find(([name]) => whole.startsWith(name));
		if (exact) return { ...exact[1], readFrom: null };
		const [word = ""] = text.split(/[\s.…_]/, 1);
		return this.named(word);
	}
}
