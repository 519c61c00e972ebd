import { collapseSpaces } from "./text.ts";

/** Kind of local administrative organization (ประเภทองค์กรปกครองส่วนท้องถิ่น). */
export type LaoType =
	| "PAO"
	| "CITY_MUNICIPALITY"
	| "TOWN_MUNICIPALITY"
	| "SUBDISTRICT_MUNICIPALITY"
	| "SAO"
	| "PATTAYA"
	| "BANGKOK";

/** A name as read; `type` is null where the text does not say it. */
export interface LaoName {
	type: LaoType | null;
	/** Name without its type: `บางปู` of `อบต.บางปู`; may be empty where only a type was written. */
	name: string;
	raw: string;
}

// องค์กรบริหาร… is a common slip for องค์การบริหาร…; a short form needs its dot or a space, except
// อบจ and อบต, with which no place name begins.
const KINDS: readonly { type: LaoType; full: string; short: string; pattern: RegExp }[] = [
	{
		type: "PAO",
		full: "องค์การบริหารส่วนจังหวัด",
		short: "อบจ.",
		pattern: /^(?:องค์(?:การ|กร)\s?บริหาร\s?ส่วน\s?จังหวัด|อ\.?\s?บ\.?\s?จ\.?)/,
	},
	{
		type: "SAO",
		full: "องค์การบริหารส่วนตำบล",
		short: "อบต.",
		pattern: /^(?:องค์(?:การ|กร)\s?บริหาร\s?ส่วน\s?ตำบล|อ\.?\s?บ\.?\s?ต\.?)/,
	},
	{
		type: "CITY_MUNICIPALITY",
		full: "เทศบาลนคร",
		short: "ทน.",
		pattern: /^(?:เทศบาล\s?นคร|ท\.?\s?น(?:\.|\s))/,
	},
	{
		type: "TOWN_MUNICIPALITY",
		full: "เทศบาลเมือง",
		short: "ทม.",
		pattern: /^(?:เทศบาล\s?เมือง|ท\.?\s?ม(?:\.|\s))/,
	},
	{
		type: "SUBDISTRICT_MUNICIPALITY",
		full: "เทศบาลตำบล",
		short: "ทต.",
		pattern: /^(?:เทศบาล\s?ตำบล|ท\.?\s?ต(?:\.|\s))/,
	},
];

// The two special bodies have one member each, so the type alone is the name.
const SPECIAL_NAMES = { PATTAYA: "เมืองพัทยา", BANGKOK: "กรุงเทพมหานคร" } as const;
const BANGKOK = /^(?:กรุงเทพมหานคร|กรุงเทพฯ|กทม\.?)$/;
const OFFICE_OF = /^(?:สำนักงาน|ที่ทำการ)\s?/;

/**
 * Type and name of one LAO, full (`เทศบาลนครนนทบุรี`) or short (`ทน.นนทบุรี`), also after สำนักงาน or
 * ที่ทำการ. Digits and district or province words stay in the name: resolving them is not parsing.
 */
export function parseLaoName(text: string): LaoName {
	const written = collapseSpaces(text);
	if (BANGKOK.test(written)) return { type: "BANGKOK", name: SPECIAL_NAMES.BANGKOK, raw: text };
	const body = written.replace(OFFICE_OF, "");
	if (body === SPECIAL_NAMES.PATTAYA) return { type: "PATTAYA", name: body, raw: text };
	for (const { type, pattern } of KINDS) {
		const prefix = pattern.exec(body)?.[0];
		if (prefix !== undefined) return { type, name: body.slice(prefix.length).trim(), raw: text };
	}
	return { type: null, name: written, raw: text };
}

/** Full official name: `("SAO", "บางปู")` → `องค์การบริหารส่วนตำบลบางปู`; Pattaya and Bangkok ignore `name`. */
export function fullName(type: LaoType, name: string): string {
	if (type === "PATTAYA" || type === "BANGKOK") return SPECIAL_NAMES[type];
	return `${KINDS.find((kind) => kind.type === type)?.full ?? ""}${name}`;
}

/** Short name: `("SAO", "บางปู")` → `อบต.บางปู`; เมืองพัทยา has none, Bangkok is กทม. */
export function shortName(type: LaoType, name: string): string {
	if (type === "BANGKOK") return "กทม.";
	if (type === "PATTAYA") return SPECIAL_NAMES.PATTAYA;
	return `${KINDS.find((kind) => kind.type === type)?.short ?? ""}${name}`;
}

// นาย is also "Mr": นายกมล is a man called กมล, so นายก counts only before the body that it heads.
const OFFICE_TITLES = [
	"นายก(?:ฯ|\\s?(?:รัฐมนตรี|องค์(?:การ|กร)|เทศ(?:มนตรี|บาล)|เมืองพัทยา|อบจ|อบต|สมาคม|สภา|เหล่ากาชาด))",
	"นาย(?:อำเภอ|ทะเบียน|แพทย์สาธารณสุขจังหวัด|ด่านศุลกากร)",
	"ผู้ว่าราชการ|ผู้อำนวยการ|ผู้ตรวจราชการ|ปลัด|อธิบดี|เลขาธิการ|ประธาน|รัฐมนตรี",
	"ท้องถิ่น(?:จังหวัด|อำเภอ)|หัวหน้า(?:สำนัก|กลุ่ม|ฝ่าย|ส่วน)",
];
const OFFICE = new RegExp(`^(?:รอง|ผู้ช่วย)?(?:${OFFICE_TITLES.join("|")})`);

/**
 * True where the text opens with an office (นายกเทศมนตรีตำบล…, นายอำเภอ…, รองปลัด…), false where it
 * opens with a person (นายกมล …) or anything else.
 */
export function isOfficeTitle(text: string): boolean {
	return OFFICE.test(collapseSpaces(text));
}
