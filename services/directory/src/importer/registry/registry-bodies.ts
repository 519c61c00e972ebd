import type { FactIssue, Quarantined } from "@lao/importing/reading";
import type { Row } from "@lao/importing/rows";
import { toArabicDigits } from "@lao/thai/digits";
import { fullName } from "@lao/thai/lao-names";
import { type Heading, rawRow } from "./heading.ts";
import { isCode, type RegistryRow, type RowFault, readRegistryRow } from "./registry-row.ts";

/** One body as the whole file gives it. */
export interface RegistryBody extends RegistryRow {
	fullNameTh: string;
	/** Place of its first row. */
	place: string;
}

type Line = { place: string; cells: (string | null)[]; heading: Heading };

interface Gathered {
	body: RegistryBody;
	/** Districts its rows name. */
	districts: Set<string>;
	/** All its rows by their cells, to find one that stands twice. */
	rows: Map<string, Line>;
	/** What was taken from its rows so far: most differ in the subdistrict alone. */
	taken: Set<string>;
	disagrees: boolean;
}

const identity = ["type", "nameTh", "provinceCode"] as const;
const details = ["areaKm2", "latitude", "longitude", "websiteUrl"] as const;

/** Gathers the rows of a registry, where a body has one for each subdistrict it covers. */
export class RegistryBodies {
	readonly #provinces: ReadonlyMap<string, string>;
	readonly #gathered = new Map<string, Gathered>();
	readonly #faulty = new Set<string>();
	/** Whether a row has no code that can be read: then no code can be said to be missing. */
	hasLostCode = false;

	/** `provinces`: code by Thai name. */
	constructor(provinces: ReadonlyMap<string, string>) {
		this.#provinces = provinces;
	}

	/** Codes met, also those of rows that were set aside: such a body has not vanished. */
	get codes(): Set<string> {
		return new Set([...this.#gathered.keys(), ...this.#faulty]);
	}

	/** Takes one row; returns it when it has to be set aside at once. */
	add(heading: Heading, { cells, formulas }: Row, place: string): Quarantined | null {
		const line = { place, cells, heading };
		const taken = [...heading.columns.values()].map((index) => cells[index]).join("\u0000");
		const written = cells[heading.columns.get("code") ?? -1] ?? "";
		const known = this.#gathered.get(toArabicDigits(written));
		if (known) addLine(known, line);
		if (known && formulas) noteFormulas(known.body, formulas);
		if (known?.taken.has(taken)) return null;
		known?.taken.add(taken);
		const row = readRegistryRow(heading, cells, this.#provinces);
		if (isFault(row)) {
			known?.rows.delete(keyOf(line));
			this.#loseCode(written);
			return { locator: place, ...row, raw: rawRow(heading, cells) };
		}
		if (known) merge(known, row, place);
		else {
			const body = { ...row, fullNameTh: fullName(row.type, row.nameTh), place };
			if (formulas) noteFormulas(body, formulas);
			const districts = new Set(row.district === null ? [] : [row.district]);
			const rows = new Map([[keyOf(line), line]]);
			const gathered = { body, districts, rows, taken: new Set([taken]), disagrees: false };
			this.#gathered.set(row.code, gathered);
		}
		return null;
	}

	#loseCode(written: string): void {
		const code = toArabicDigits(written);
		if (isCode(code)) this.#faulty.add(code);
		else this.hasLostCode = true;
	}

	/** The bodies whose rows agree, and the rows of those that contradict themselves. */
	finish(): { bodies: RegistryBody[]; quarantined: Quarantined[] } {
		const bodies: RegistryBody[] = [];
		const quarantined: Quarantined[] = [];
		for (const gathered of this.#gathered.values()) {
			if (gathered.disagrees) quarantined.push(...contradictions(gathered));
			else bodies.push(withDistricts(gathered));
		}
		return { bodies, quarantined };
	}
}

function isFault(row: RegistryRow | RowFault): row is RowFault {
	return "message" in row;
}

function noteFormulas(body: RegistryBody, addresses: readonly string[]): void {
	const message = `${addresses.join(", ")} is computed by a formula; the value saved was taken`;
	note(body, "FORMULA_VALUE", message, null);
}

const keyOf = ({ cells }: Line) => cells.join("\u0000");

function addLine({ body, rows }: Gathered, line: Line): void {
	const same = rows.get(keyOf(line));
	if (same) note(body, "IDENTICAL_ROW", `${line.place} repeats ${same.place}`, null);
	else rows.set(keyOf(line), line);
}

function merge(known: Gathered, row: RegistryRow, place: string): void {
	const { body } = known;
	if (row.district !== null) known.districts.add(row.district);
	if (identity.some((property) => body[property] !== row[property])) known.disagrees = true;
	for (const property of details) {
		const value = row[property];
		if (value === null || value === body[property]) continue;
		if (body[property] === null) Object.assign(body, { [property]: value });
		else note(body, "ROWS_DISAGREE", `${place} gives ${value}, ${body.place} another`, property);
	}
	for (const issue of row.issues) note(body, issue.code, issue.message, issue.field);
}

/** The same oddity in each of its rows is one oddity of the body. */
function note({ issues }: RegistryBody, code: string, message: string, field: string | null) {
	const isTold = issues.some((told) => told.code === code && told.field === field);
	if (!isTold) issues.push({ code, message, field } satisfies FactIssue);
}

function withDistricts({ body, districts }: Gathered): RegistryBody {
	if (districts.size < 2) return body;
	const message = `Its rows name the districts ${[...districts].join(", ")}`;
	note(body, "SEVERAL_DISTRICTS", message, "district");
	return body;
}

function contradictions({ body, rows }: Gathered): Quarantined[] {
	const places = [...rows.values()].map(({ place }) => place);
	const listed = places.length > 5 ? `${places.slice(0, 5).join(", ")} …` : places.join(", ");
	const message = `rows of code ${body.code} differ in kind, name or province (${listed}); make them agree`;
	return [...rows.values()].map(({ place, heading, cells }) => ({
		locator: place,
		code: "ROWS_DISAGREE",
		message,
		raw: rawRow(heading, cells),
	}));
}
