import { type HeaderText, type NumberPart, partOf } from "../sheet/header-text.ts";

/** What a score of the minimum standards is about. */
export interface Measured {
	/** Number of the area, from 1 to 6. */
	area: number;
	/** The indicator, where it is not the whole area. */
	indicator: { number: string; nameTh: string } | null;
}

/** Meaning of a column of a sheet of minimum standards. */
export type StandardMeaning =
	/** A number or an outcome; `measured` is null where the row says what it is about. */
	| { of: "score"; measured: Measured | null; part: NumberPart | "met" }
	| { of: "area" | "indicator" | "not assessed" | "ignored" };

interface Area {
	code: string;
	/** As the decentralisation plan names it. */
	nameTh: string;
	nameEn: string;
	sign: RegExp;
}

const areas: Area[] = [
	{
		code: "INFRASTRUCTURE",
		nameTh: "ด้านโครงสร้างพื้นฐาน",
		nameEn: "Infrastructure",
		sign: /โครงสร้างพื้นฐาน|infrastructure/,
	},
	{
		code: "QUALITY_OF_LIFE",
		nameTh: "ด้านงานส่งเสริมคุณภาพชีวิต",
		nameEn: "Quality of life",
		sign: /คุณภาพชีวิต|qualityoflife/,
	},
	{
		code: "ORDER_AND_SAFETY",
		nameTh: "ด้านการจัดระเบียบชุมชน สังคม และการรักษาความสงบเรียบร้อย",
		nameEn: "Community order and safety",
		sign: /จัดระเบียบ|ความสงบ|orderandsafety/,
	},
	{
		code: "ECONOMY",
		nameTh: "ด้านการวางแผน การส่งเสริมการลงทุน พาณิชยกรรม และการท่องเที่ยว",
		nameEn: "Planning, investment, commerce and tourism",
		sign: /การลงทุน|พาณิชย|ท่องเที่ยว|economy/,
	},
	{
		code: "ENVIRONMENT",
		nameTh: "ด้านการบริหารจัดการและการอนุรักษ์ทรัพยากรธรรมชาติ สิ่งแวดล้อม",
		nameEn: "Natural resources and environment",
		sign: /ทรัพยากร|สิ่งแวดล้อม|environment/,
	},
	{
		code: "CULTURE",
		nameTh: "ด้านศิลปวัฒนธรรม จารีตประเพณี และภูมิปัญญาท้องถิ่น",
		nameEn: "Arts, culture and local wisdom",
		sign: /วัฒนธรรม|จารีต|ภูมิปัญญา|culture/,
	},
];

/** Service area with a number; null where the plan has none. */
export function areaAt(area: number): Area | null {
	return areas[area - 1] ?? null;
}

/** Names of dimensions of LPA, whose sheets look alike. */
const foreign = /บริหารจัดการ|บุคคล|กิจการสภา|การเงิน|การคลัง|บริการสาธารณะ|ธรรมาภิบาล/;

/** Number of the area that a text names; null where it names none, or two that differ. */
export function areaOf(compact: string): number | null {
	const numbered = /(?:ด้าน(?:ที่)?|area|^)([1-9])(?![0-9])/.exec(compact)?.[1];
	const index = areas.findIndex(({ sign }) => sign.test(compact));
	if (index < 0 && foreign.test(compact)) return null;
	const byNumber = numbered === undefined ? null : Number(numbered);
	if (byNumber !== null && (byNumber > areas.length || (index >= 0 && index + 1 !== byNumber))) {
		return null;
	}
	return byNumber ?? (index < 0 ? null : index + 1);
}

/** Indicator that a text names by its number and name, such as `1.2 การจัดการขยะ`. */
export function indicatorOf(text: string): Measured["indicator"] {
	const match = /^(?:ตัวชี้วัด(?:ที่)?|indicator)?\s*(\d{1,2}(?:\.\d{1,2}){1,2})\s*(.*)$/.exec(text);
	if (!match) return null;
	const [, number = "", name = ""] = match;
	return { number, nameTh: name.replace(/\s*\([^()]*\)$/, "") || `ตัวชี้วัดที่ ${number}` };
}

/** Meaning of a heading; null where sheets of minimum standards know none. */
export function standardMeaning(header: HeaderText): StandardMeaning | null {
	const { compact, raw } = header;
	if (/^ด้าน(?:ที่)?$|^(?:service)?area(?:code)?$|^dimension$/.test(compact)) return { of: "area" };
	if (/^(?:รหัส|ชื่อ)?ตัวชี้วัด(?:ที่)?$|^indicator$/.test(compact)) return { of: "indicator" };
	if (/^ไม่.*ประเมิน$|^notassessed$/.test(compact)) return { of: "not assessed" };
	// The table of results has no place for a total over the areas, and none is defined.
	if (/^(?:คะแนน|ร้อยละ|ผล)?(?:รวม|เฉลี่ย)|^total|^ระดับ/.test(compact)) return { of: "ignored" };
	const isOutcome =
		/^(?:ผล|ผ่าน|สถานะ|ismet|met$|result)|ผลการประเมิน|\(ผล\)|ผ่านเกณฑ์|ผ่านมาตรฐาน/.test(compact);
	const part = isOutcome ? ("met" as const) : partOf(header);
	const indicator = indicatorOf(raw);
	const area = indicator ? Number(indicator.number.split(".")[0]) : areaOf(compact);
	if (area !== null && areaAt(area)) {
		return { of: "score", measured: { area, indicator }, part };
	}
	const isPlain =
		/^(?:คะแนน|คะแนนที่ได้|คะแนนเต็ม|ร้อยละ|%|score|points|max(?:imum)?(?:score)?|percent)$/.test(
			compact,
		);
	return isOutcome || isPlain ? { of: "score", measured: null, part } : null;
}
