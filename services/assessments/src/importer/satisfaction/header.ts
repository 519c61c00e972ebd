import { type HeaderText, partOf } from "../sheet/header-text.ts";

/** What a survey must say of itself, in a column or in a line above the table. */
export type SurveyFact = "instrument" | "assessor" | "respondents" | "scale";

/** What a number says of one aspect; `value` where the heading does not tell. */
export type AspectPart = "mean" | "percent" | "satisfied" | "improve" | "level" | "value";

/** Meaning of a column of a satisfaction sheet. */
export type SurveyMeaning =
	| { of: SurveyFact | "aspect" | "not assessed" }
	/** A number of an aspect; `aspect` is null where the row names it. */
	| { of: "score"; aspect: string | null; part: AspectPart };

const facts: [SurveyFact, RegExp][] = [
	["instrument", /^เครื่องมือ|^วิธี(?:การ)?(?:สำรวจ|ประเมิน)|^แบบ(?:สอบถาม|สำรวจ|ประเมิน)|^instrument$/],
	["assessor", /^ผู้(?:ประเมิน|สำรวจ|ดำเนินการ)|^หน่วยงานผู้ประเมิน|^สถาบัน|^assessor/],
	["respondents", /^(?:จำนวน)?(?:ผู้ตอบ|กลุ่มตัวอย่าง|ตัวอย่าง)|^n$|^respondents?$/],
	["scale", /^มาตร(?:วัด|าส่วน)|^scale$/],
];

/** Which fact of a survey a label names; null where it names none. */
export function surveyFact(compact: string): SurveyFact | null {
	return facts.find(([, pattern]) => pattern.test(compact))?.[0] ?? null;
}

const aspectNames = /^ด้าน|^(?:กระบวนการ|ขั้นตอน|ช่องทาง|เจ้าหน้าที่|สิ่งอำนวยความสะดวก|ภาพรวม|รวม)/;
const units =
	/\s*\((?:ค่าเฉลี่ย|ร้อยละ|%|เต็ม\s*\S+|คน|ระดับ)[^()]*\)|\s*(?:ค่าเฉลี่ย|ร้อยละ|ระดับ(?:ความพึงพอใจ)?|จำนวนผู้\S+|%)$/g;

/** Meaning of a heading; null where satisfaction sheets know none. */
export function surveyMeaning(header: HeaderText): SurveyMeaning | null {
	const { compact, raw } = header;
	const fact = surveyFact(compact);
	if (fact !== null) return { of: fact };
	if (/^(?:ด้าน|ด้านที่ประเมิน|ประเด็น|รายการ|บริการ|งาน(?:บริการ|ที่ประเมิน)?|item|aspect)$/.test(compact)) {
		return { of: "aspect" };
	}
	if (/^ไม่.*รับการประเมิน$|^notassessed$/.test(compact)) return { of: "not assessed" };
	const part = aspectPart(header);
	if (aspectNames.test(compact)) {
		return { of: "score", aspect: raw.replace(units, "").trim(), part };
	}
	const isPlain =
		/^(?:ค่าเฉลี่ย|คะแนนเฉลี่ย|คะแนน|ร้อยละ|%|percent|mean|ระดับ|level|ผล|(?:จำนวน)?(?:ผู้)?(?:พึง)?พอใจ|(?:จำนวน)?(?:ผู้)?(?:เห็น)?(?:ควร)?ปรับปรุง|satisfied|improve|score)/;
	return isPlain.test(compact) ? { of: "score", aspect: null, part } : null;
}

function aspectPart(header: HeaderText): AspectPart {
	const { compact } = header;
	if (/ปรับปรุง|ไม่พอใจ|ไม่พึงพอใจ|improve/.test(compact)) return "improve";
	if (/ระดับ(?!คะแนน)|^ผล|level/.test(compact) && !/ค่าเฉลี่ย|5ระดับ/.test(compact)) return "level";
	if (partOf(header) === "percent") return "percent";
	if (/เฉลี่ย|mean|เต็ม5/.test(compact)) return "mean";
	return /จำนวน.*พอใจ|^(?:ผู้)?(?:พึง)?พอใจ|satisfied/.test(compact) ? "satisfied" : "value";
}
