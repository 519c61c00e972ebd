import type { Random } from "@lao/importing/random";

export interface PlaceName {
	th: string;
	en: string;
}

type Syllables = readonly (readonly [th: string, en: string])[];

/** Words that begin, go on and end the names of Thai villages. */
const first: Syllables = [
	["หนอง", "Nong"],
	["บ้าน", "Ban"],
	["โคก", "Khok"],
	["นา", "Na"],
	["ห้วย", "Huai"],
	["ดอน", "Don"],
	["บาง", "Bang"],
	["วัง", "Wang"],
	["ท่า", "Tha"],
	["คลอง", "Khlong"],
	["แม่", "Mae"],
	["โพน", "Phon"],
	["ป่า", "Pa"],
	["เขา", "Khao"],
	["ทุ่ง", "Thung"],
	["สระ", "Sa"],
	["ศรี", "Si"],
	["เวียง", "Wiang"],
	["ดง", "Dong"],
	["บึง", "Bueng"],
];
const second: Syllables = [
	["บัว", "Bua"],
	["แดง", "Daeng"],
	["สูง", "Sung"],
	["ใหญ่", "Yai"],
	["แก้ว", "Kaeo"],
	["ทอง", "Thong"],
	["กลาง", "Klang"],
	["ขาม", "Kham"],
	["ยาง", "Yang"],
	["ไผ่", "Phai"],
	["ม่วง", "Muang"],
	["หว้า", "Wa"],
	["เหนือ", "Nuea"],
	["ใต้", "Tai"],
	["ไทร", "Sai"],
	["โพธิ์", "Pho"],
	["ปลา", "Pla"],
	["ช้าง", "Chang"],
	["เสือ", "Suea"],
	["ขาว", "Khao"],
	["เค็ม", "Khem"],
	["หวาน", "Wan"],
	["ลาด", "Lat"],
	["ตาล", "Tan"],
	["สำโรง", "Samrong"],
	["งาม", "Ngam"],
];
const third: Syllables = [
	["พัฒนา", "Phatthana"],
	["สามัคคี", "Samakkhi"],
	["เจริญ", "Charoen"],
	["สุข", "Suk"],
	["ชัย", "Chai"],
	["มงคล", "Mongkhon"],
	["รุ่งเรือง", "Rungrueang"],
	["ราษฎร์", "Rat"],
	["ล้อม", "Lom"],
	["น้อย", "Noi"],
	["คำ", "Kham"],
	["นอก", "Nok"],
	["ใน", "Nai"],
	["สวรรค์", "Sawan"],
];

/** A name of two or three words; common words come more often, so many places share a name. */
export function placeName(random: Random): PlaceName {
	const words = [oftenFirst(random, first), oftenFirst(random, second)];
	if (random.chance(0.75)) words.push(random.pick(third));
	return {
		th: words.map(([th]) => th).join(""),
		en: words.map(([, en]) => en).join(" "),
	};
}

function oftenFirst(random: Random, syllables: Syllables) {
	return random.pick(syllables.slice(0, random.whole(1, syllables.length) + 1));
}
