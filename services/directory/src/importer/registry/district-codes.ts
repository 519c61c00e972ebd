import type { FactIssue } from "@lao/importing/reading";
import { LaoType } from "../../lao-type.ts";
import type { HeldDistrict } from "./held-registry.ts";
import type { RegistryBody } from "./registry-bodies.ts";

/** A district a registry names for the first time. */
export interface NewDistrict extends HeldDistrict {
	/** Place of the row that names it. */
	place: string;
}

/** Finds the districts of bodies: by name, else by the four digits in the middle of their code. */
export class DistrictCodes {
	readonly #byCode = new Map<string, HeldDistrict>();
	readonly #byName = new Map<string, HeldDistrict>();
	readonly added: NewDistrict[] = [];

	constructor(held: HeldDistrict[]) {
		for (const district of held) this.#keep(district);
	}

	/** Code of the district of a body, or null where it has none or it cannot be told. */
	find(body: RegistryBody): string | null {
		if (body.district === null) {
			if (body.type !== LaoType.PAO && body.type !== LaoType.BANGKOK) {
				body.issues.push(issue("DISTRICT_MISSING", "The source names no district"));
			}
			return null;
		}
		const inCode = body.code.slice(1, 5);
		const named = this.#byName.get(`${body.provinceCode} ${body.district}`);
		if (named) {
			if (named.code !== inCode) {
				const message = `The code holds ${inCode}, ${body.district} is ${named.code}`;
				body.issues.push(issue("DISTRICT_CODE_DIFFERS", message));
			}
			return named.code;
		}
		return this.#byDigits(body, body.district, inCode);
	}

	#byDigits(body: RegistryBody, nameTh: string, code: string): string | null {
		const { provinceCode, place } = body;
		if (!code.startsWith(provinceCode)) {
			const message = `${nameTh} is no known district of the province, and the code is of another`;
			body.issues.push(issue("DISTRICT_UNKNOWN", message));
			return null;
		}
		const known = this.#byCode.get(code);
		if (known) {
			const message = `The source names the district ${nameTh}; ${code} is ${known.nameTh}`;
			body.issues.push(issue("DISTRICT_NAME_DIFFERS", message));
		} else {
			const district = { code, nameTh, provinceCode };
			this.#keep(district);
			this.added.push({ ...district, place });
		}
		return code;
	}

	#keep(district: HeldDistrict): void {
		this.#byCode.set(district.code, district);
		this.#byName.set(`${district.provinceCode} ${district.nameTh}`, district);
	}
}

function issue(code: string, message: string): FactIssue {
	return { code, message, field: "district" };
}
