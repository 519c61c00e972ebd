import type { FactIssue } from "@lao/importing/reading";
import { toArabicDigits } from "@lao/thai/digits";
import { parseLaoName } from "@lao/thai/lao-names";
import { collapseSpaces, repairText } from "@lao/thai/text";
import { LaoType } from "../../lao-type.ts";
import { areaOf, placeOf } from "../measures.ts";
import type { Field, Heading } from "./heading.ts";

/** One body as one row of the registry gives it. */
export interface RegistryRow {
	code: string;
	type: LaoType;
	/** Without the kind. */
	nameTh: string;
	provinceCode: string;
	/** Name of the district; null for a PAO, which has none. */
	district: string | null;
	areaKm2: string | null;
	latitude: number | null;
	longitude: number | null;
	websiteUrl: string | null;
	issues: FactIssue[];
}

/** Why a row cannot be trusted. */
export interface RowFault {
	code: string;
	message: string;
}

const kinds: Record<string, LaoType> = {
	อบจ: LaoType.PAO,
	องค์การบริหารส่วนจังหวัด: LaoType.PAO,
	เทศบาลนคร: LaoType.CITY_MUNICIPALITY,
	ทน: LaoType.CITY_MUNICIPALITY,
	เทศบาลเมือง: LaoType.TOWN_MUNICIPALITY,
	ทม: LaoType.TOWN_MUNICIPALITY,
	เทศบาลตำบล: LaoType.SUBDISTRICT_MUNICIPALITY,
	ทต: LaoType.SUBDISTRICT_MUNICIPALITY,
	อบต: LaoType.SAO,
	องค์การบริหารส่วนตำบล: LaoType.SAO,
};

/** Bodies of a kind of their own, which the registry calls ท้องถิ่นรูปแบบพิเศษ. */
const special: Record<string, LaoType> = {
	เมืองพัทยา: LaoType.PATTAYA,
	กรุงเทพมหานคร: LaoType.BANGKOK,
};

const webAddress = /^(?:https?:\/\/)?[a-z\d-]+(?:\.[a-z\d-]+)+(?::\d+)?(?:\/\S*)?$/i;

/** Reads one row; what identifies the body must be right, what describes it may be odd. */
export function readRegistryRow(
	{ columns }: Heading,
	cells: (string | null)[],
	provinces: ReadonlyMap<string, string>,
): RegistryRow | RowFault {
	const cell = (field: Field) => clean(cells[columns.get(field) ?? -1] ?? null);
	const code = toArabicDigits(cell("code") ?? "");
	if (!isCode(code)) return fault("INVALID_CODE", "the code must be seven digits");
	const name = cell("name");
	if (!name) return fault("MISSING_NAME", "the name is empty; write it in the column อปท.");
	const type = special[name] ?? kinds[(cell("type") ?? "").replace(/[\s.]/g, "")];
	if (!type) return fault("UNKNOWN_TYPE", `${cell("type") ?? "an empty cell"} is no kind of LAO`);
	const provinceCode = provinces.get((cell("province") ?? "").replace(/^(?:จังหวัด|จ\.)\s*/, ""));
	if (!provinceCode) {
		return fault("UNKNOWN_PROVINCE", `${cell("province") ?? "an empty cell"} is no province`);
	}
	const issues: FactIssue[] = [];
	const written = parseLaoName(name);
	return {
		code,
		type,
		nameTh: written.type === type && written.name ? written.name : name,
		provinceCode,
		district: type === LaoType.PAO ? null : districtOf(cell("district")),
		...measures(type, cell, issues),
		websiteUrl: websiteOf(cell("website"), issues),
		issues,
	};
}

/** Whether a text has the form of a registry code. */
export function isCode(text: string): boolean {
	return /^\d{7}$/.test(text);
}

function fault(code: string, message: string): RowFault {
	return { code, message };
}

function clean(cell: string | null): string | null {
	return cell === null ? null : collapseSpaces(repairText(cell).text) || null;
}

function districtOf(cell: string | null): string | null {
	return cell?.replace(/^(?:อำเภอ|อ\.)\s*/, "") ?? null;
}

function measures(type: LaoType, cell: (field: Field) => string | null, issues: FactIssue[]) {
	const number = (field: "area" | "latitude" | "longitude", property: string) => {
		const text = cell(field);
		if (text === null) return null;
		const plain = toArabicDigits(text).replaceAll(",", "");
		if (/^-?\d+(\.\d+)?$/.test(plain)) return plain;
		const message = `The source gives ${text}, which is no number`;
		issues.push({ code: "UNREADABLE_NUMBER", message, field: property });
		return null;
	};
	const areaKm2 = areaOf({ type, areaKm2: number("area", "areaKm2") }, issues);
	const latitude = number("latitude", "latitude");
	const longitude = number("longitude", "longitude");
	const degrees = (text: string | null) => (text === null ? null : Number(text));
	const place = placeOf({ latitude: degrees(latitude), longitude: degrees(longitude) }, issues);
	return { areaKm2, ...place };
}

function websiteOf(text: string | null, issues: FactIssue[]): string | null {
	if (text === null || /^-+$/.test(text)) return null;
	if (webAddress.test(text)) return /^https?:/i.test(text) ? text : `http://${text}`;
	// What was written may be somebody's mailbox: it is not repeated.
	const message = "The source gives as website what is no address of one";
	issues.push({ code: "WEBSITE_UNREADABLE", message, field: "websiteUrl" });
	return null;
}
