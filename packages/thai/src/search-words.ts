import { namesWithShortForm } from "./short-forms.ts";

const segmenter = new Intl.Segmenter("th", { granularity: "word" });

/** Words of local public service that the dictionary of the segmenter cuts in pieces. */
const TERMS = [
	"ขยะมูลฝอย",
	"น้ำเสีย",
	"น้ำประปา",
	"หมอกควัน",
	"ไฟป่า",
	"สาธารณภัย",
	"การแพทย์ฉุกเฉิน",
	"แพทย์ฉุกเฉิน",
	"ผู้สูงอายุ",
	"ผู้พิการ",
	"ผู้ว่าราชการจังหวัด",
	"ศูนย์พัฒนาเด็กเล็ก",
	"เด็กเล็ก",
	"การมีส่วนร่วม",
	"บริการสาธารณะ",
	"มาตรฐานขั้นต่ำ",
	"ความพึงพอใจ",
	"สิ่งแวดล้อม",
	"งบประมาณ",
	"ท้องถิ่น",
	"ภาคประชาสังคม",
	"ธรรมาภิบาล",
	"สหการ",
	"บันทึกข้อตกลง",
];
/** Words that nearly every text has: they say nothing about it. */
const EMPTY = new Set(
	"การ ความ ของ และ ใน ที่ เรื่อง เพื่อ หรือ แห่ง โดย ให้ ได้ เป็น มี กับ จาก ตาม ด้วย the of and in for to a an".split(
		" ",
	),
);
const terms = [...TERMS, ...namesWithShortForm()].toSorted((a, b) => b.length - a.length);
const TERM = new RegExp(`(${terms.join("|")})`);
/** Shorter pieces are halves of a name rather than words. */
const LEAST = 3;

/** Words of a text worth looking for; terms of the trade stay whole, halves of words are joined. */
export function searchWords(text: string): string[] {
	const pieces = text.split(TERM).flatMap((piece, index) => (index % 2 ? [piece] : cut(piece)));
	const words = pieces.filter((word) => !EMPTY.has(word.toLowerCase()));
	return words.length > 0 ? words : pieces;
}

function cut(text: string): string[] {
	const words: string[] = [];
	let isOpen = false;
	for (const { segment, isWordLike } of segmenter.segment(text)) {
		const last = words.at(-1);
		const isShort = segment.length < LEAST || (last !== undefined && last.length < LEAST);
		if (isWordLike && isOpen && isShort && last !== undefined) words.splice(-1, 1, last + segment);
		else if (isWordLike) words.push(segment);
		isOpen = isWordLike === true;
	}
	return words;
}
