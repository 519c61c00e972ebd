import type { Random } from "@lao/importing/random";

const acts = [
	["ปรับปรุง", "improving"],
	["ตรวจสอบ", "inspecting"],
	["ก่อสร้าง", "building"],
	["บำรุงรักษา", "maintaining"],
	["ขึ้นทะเบียน", "registering"],
	["สำรวจ", "surveying"],
	["ถ่ายโอน", "transferring"],
	["จัดซื้อ", "purchasing"],
	["ดูแล", "looking after"],
	["ซ่อมแซม", "repairing"],
] as const;

const things = [
	["สะพานแขวน", "suspension bridges"],
	["เครื่องสูบน้ำ", "pumps"],
	["โคมไฟถนน", "street lamps"],
	["ตลาดน้ำ", "floating markets"],
	["สนามเด็กเล่น", "playgrounds"],
	["รถดับเพลิง", "fire engines"],
	["ฝายชะลอน้ำ", "check dams"],
	["ห้องสมุดประชาชน", "public libraries"],
	["บ่อบาดาล", "artesian wells"],
	["หอกระจายข่าว", "village loudspeakers"],
	["ลานกีฬา", "sports grounds"],
	["ท่อระบายน้ำ", "drainage pipes"],
	["กล้องวงจรปิด", "security cameras"],
	["สวนสมุนไพร", "herb gardens"],
	["กองทุนสวัสดิการ", "welfare funds"],
	["โรงเรียนดนตรี", "music schools"],
	["ศูนย์ฟอกไต", "dialysis centres"],
	["สุนัขจรจัด", "stray dogs"],
	["ผักตบชวา", "water hyacinth"],
	["ป้ายโฆษณา", "advertising boards"],
] as const;

const places = [
	["ริมคลอง", "beside canals"],
	["หลังวัดเก่า", "behind old temples"],
	["บนเกาะ", "on islands"],
	["เชิงเขา", "at the foot of hills"],
	["กลางเมืองเก่า", "in old towns"],
	["ปากแม่น้ำ", "at river mouths"],
	["ข้างสถานีรถไฟ", "next to railway stations"],
	["ใต้ทางด่วน", "under expressways"],
	["ชายแดน", "near the border"],
	["กลางทุ่งนา", "among rice fields"],
] as const;

const pickPair = (random: Random, pairs: readonly (readonly [string, string])[]) =>
	random.pick(pairs);

/** A clause about some work of a local body, unspaced as Thai is, and the same in English. */
export function drawClause(random: Random): { th: string; en: string } {
	const [act, actEn] = pickPair(random, acts);
	const [thing, thingEn] = pickPair(random, things);
	const [place, placeEn] = pickPair(random, places);
	return { th: `การ${act}${thing}${place}`, en: `${actEn} ${thingEn} ${placeEn}` };
}

/** A whole number in Thai digits or in Arabic ones. */
export function drawNumber(random: Random, least: number, most: number): string {
	const number = String(random.whole(least, most));
	return random.chance(0.5)
		? number
		: number.replace(/\d/g, (digit) => "๐๑๒๓๔๕๖๗๘๙"[Number(digit)] ?? "");
}

export const ministries = [
	["มท.", "กระทรวงมหาดไทย"],
	["ศธ.", "กระทรวงศึกษาธิการ"],
	["สธ.", "กระทรวงสาธารณสุข"],
	["กค.", "กระทรวงการคลัง"],
	["วธ.", "กระทรวงวัฒนธรรม"],
] as const;
