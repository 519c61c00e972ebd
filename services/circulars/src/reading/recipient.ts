import { isOfficeTitle } from "@lao/thai/lao-names";
import type { Span } from "./field.ts";
import { matchOpening, skeletonOf } from "./skeleton.ts";

const OFFICIALS =
	"ผู้ว่าราชการ|ผู้อำนวยการ|ผู้ตรวจ|ผู้บัญชาการ|ผู้บังคับ|ผู้จัดการ|ผู้บริหาร|ผู้ช่วย|ผู้แทน|ผู้ทรง|ปลัด|อธิบดี|เลขาธิการ|ประธาน|รัฐมนตรี|" +
	"นายก|นายอำเภอ|นายแพทย์|นายทะเบียน|ท้องถิ่นจังหวัด|ท้องถิ่นอำเภอ|หัวหน้า|อธิการบดี|คณบดี|กรรมการ|เจ้าพนักงาน|เจ้าอาวาส|รอง|" +
	"สาธารณสุข|พัฒนาการ|เกษตร|ปศุสัตว์|คลังจังหวัด|ศึกษาธิการ|กำนัน|ผู้ใหญ่บ้าน|ราชเลขา";
const BODIES = "สำนัก|กรม|กระทรวง|องค์การ|องค์กร|เทศบาล|จังหวัด|อำเภอ|มหาวิทยาลัย|คณะ|ศูนย์";
const OFFICIAL = new RegExp(`^(?:${OFFICIALS})`);
const BODY = new RegExp(`^(?:${BODIES})(?!ทุก)`);
const NUMBERING = "(?:\\([0-9๐-๙]{1,2}\\)|[0-9๐-๙]{1,2}[.)])";
const ITEM = new RegExp(`^${NUMBERING}\\s*`);

/** True where the text opens with the office of a reader. */
export function opensReader(text: string): boolean {
	const words = text.replace(ITEM, "");
	return OFFICIAL.test(words) || BODY.test(words) || isOfficeTitle(words);
}

const TITLES = [
	"ผู้ว่าราชการจังหวัด",
	"นายกองค์การบริหารส่วนจังหวัด",
	"นายกองค์การบริหารส่วนตำบล",
	"นายกเทศมนตรีตำบล",
	"นายกเทศมนตรีเมือง",
	"นายกเทศมนตรีนคร",
	"ท้องถิ่นจังหวัด",
	"ท้องถิ่นอำเภอ",
	"นายอำเภอ",
];

/** The usual title that the text opens with but for a few letters, and where it ends; or null. */
export function nearestTitle(words: string): { title: string; end: number } | null {
	if (TITLES.some((title) => words.startsWith(title))) return null;
	const head = skeletonOf(words.slice(0, 48));
	let best: { title: string; end: number; distance: number } | null = null;
	for (const title of TITLES) {
		const match = matchOpening(head, title, Math.floor(title.length / 6));
		if (match && match.distance < (best?.distance ?? Number.POSITIVE_INFINITY))
			best = { title, ...match };
	}
	return best;
}

const EDGE = new RegExp(
	`\\s*,\\s*|\\s*/\\s*(?=นายก)|\\s+และ\\s*|และ(?=(?:ผู้|นาย|ปลัด|ท้องถิ่น|หัวหน้า|อธิบดี|เลขา))|\\s+(?:${NUMBERING}\\s*)?`,
	"g",
);
const TRAILING = new RegExp(`(?:\\s*[,/]|\\s*และ|\\s+${NUMBERING})?\\s*$`);
const LEADING = new RegExp(`^\\s*(?:${NUMBERING}\\s*)?`);

/** Places of the single expressions in a recipient line. */
export function splitReaders(text: string): Span[] {
	// A letter to offices (ถึง) lists bodies; in a letter to officials จังหวัด… belongs to a title.
	const listsBodies = BODY.test(text.replace(LEADING, ""));
	const opens = (words: string) =>
		OFFICIAL.test(words) || (listsBodies && BODY.test(words)) || nearestTitle(words) !== null;
	const cuts = [0];
	for (const edge of text.matchAll(EDGE)) {
		const at = edge.index + edge[0].length;
		const isNumbered = /[0-9๐-๙][.)]\s*$/.test(edge[0]);
		if (at < text.length && (isNumbered || opens(text.slice(at)))) cuts.push(at);
	}
	return cuts.flatMap((from, index) => {
		const bare = text.slice(from, cuts[index + 1] ?? text.length).replace(TRAILING, "");
		const lead = LEADING.exec(bare)?.[0].length ?? 0;
		return bare.length > lead ? [{ start: from + lead, end: from + bare.length }] : [];
	});
}
