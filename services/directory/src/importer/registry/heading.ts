import { ImportError } from "@lao/importing/errors";
import { kindOfHeadings } from "@lao/importing/file-kind";
import { quarantineColumns } from "@lao/importing/quarantine-file";

/** What a column of DLA's open-data registry is taken as. */
export type Field =
	| "province"
	| "district"
	| "code"
	| "type"
	| "name"
	| "area"
	| "latitude"
	| "longitude"
	| "website";

/** Headings by what is taken from them; compared without spaces and dots. */
const taken: Record<string, Field> = {
	จังหวัด: "province",
	อำเภอ: "district",
	รหัสอปท: "code",
	ประเภทอปท: "type",
	ประเภท: "type",
	อปท: "name",
	ชื่ออปท: "name",
	ขนาดพื้นที่: "area",
	lat: "latitude",
	latitude: "latitude",
	long: "longitude",
	lng: "longitude",
	longitude: "longitude",
	เว็ปไซต์ของอปท: "website",
	เว็บไซต์ของอปท: "website",
};

/** The subdistricts a body covers and the address of its office are not kept. */
const ignored = ["ตำบล", "ที่ตั้งสำนักงานเลขที่", "หมู่ที่", "รหัสไปรษณีย์"];

const required: [Field, string][] = [
	["province", "จังหวัด"],
	["code", "รหัส อปท."],
	["type", "ประเภท อปท."],
	["name", "อปท."],
];

const wanted =
	"จังหวัด, อำเภอ, ตำบล, รหัส อปท., ประเภท อปท., อปท., ที่ตั้งสำนักงานเลขที่, หมู่ที่, รหัสไปรษณีย์, ขนาดพื้นที่, LAT, LONG, เว็ปไซต์ของอปท";

/** The heading row of a registry: where each field stands. */
export interface Heading {
	names: string[];
	columns: ReadonlyMap<Field, number>;
}

/** Reads the heading row; a table of another kind, or a column nobody knows, is a fault of the file. */
export function readHeading(cells: (string | null)[]): Heading {
	const names = cells.map((cell) => cell ?? "");
	const kind = kindOfHeadings(names);
	if (kind !== null && kind !== "directory") {
		throw new ImportError("WRONG_KIND", `this is no registry of LAOs: use \`${kind}\``);
	}
	const columns = new Map<Field, number>();
	for (const [index, name] of names.entries()) {
		const plain = name.replace(/[\s.]/g, "").toLowerCase();
		const field = taken[plain];
		if (field === undefined) {
			const isKnown = plain === "" || ignored.includes(plain) || quarantineColumns.includes(plain);
			if (isKnown) continue;
			throw new ImportError("UNKNOWN_COLUMN", `nobody knows the column ${name}; known: ${wanted}`);
		}
		if (columns.has(field)) {
			throw new ImportError("COLUMN_TWICE", `two columns give the ${field}; remove one: ${name}`);
		}
		columns.set(field, index);
	}
	const missing = required.filter(([field]) => !columns.has(field)).map(([, name]) => name);
	if (missing.length === 0) return { names, columns };
	throw new ImportError("MISSING_COLUMN", `the registry lacks the column ${missing.join(", ")}`);
}

/** A row as an object of heading and cell, for the quarantine. */
export function rawRow(
	{ names }: Heading,
	cells: (string | null)[],
): Record<string, string | null> {
	return Object.fromEntries(
		names.flatMap((name, index) => (name === "" ? [] : [[name, cells[index] ?? null]])),
	);
}
