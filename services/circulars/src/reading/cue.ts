import type { Line } from "./line.ts";
import { matchOpening } from "./skeleton.ts";

/** Words by which a line says what it is. */
export type CueName =
	| "SUBJECT"
	| "TO"
	| "REFERENCE"
	| "ENCLOSURE"
	| "CLOSING"
	| "MEMO"
	| "MEMO_OFFICE"
	| "ORDER"
	| "ANNOUNCEMENT";

export interface Cue {
	name: CueName;
	/** Where what follows the word begins, in the line's text. */
	after: number;
	/** Characters that had to be forgiven. */
	distance: number;
}

interface CueWord {
	name: CueName;
	word: string;
	slips: number;
}

const WORDS: readonly CueWord[] = [
	{ name: "ENCLOSURE", word: "สิ่งที่ส่งมาด้วย", slips: 3 },
	{ name: "ENCLOSURE", word: "สิ่งที่แนบมาด้วย", slips: 2 },
	{ name: "ENCLOSURE", word: "สิ่งที่ส่งมาพร้อมนี้", slips: 2 },
	{ name: "CLOSING", word: "ขอแสดงความนับถือ", slips: 3 },
	{ name: "CLOSING", word: "ด้วยความนับถืออย่างยิ่ง", slips: 3 },
	{ name: "CLOSING", word: "ควรมิควรแล้วแต่จะโปรด", slips: 3 },
	{ name: "CLOSING", word: "ขอนมัสการด้วยความเคารพ", slips: 3 },
	{ name: "MEMO", word: "บันทึกข้อความ", slips: 2 },
	{ name: "MEMO_OFFICE", word: "ส่วนราชการ", slips: 1 },
	{ name: "REFERENCE", word: "อ้างถึง", slips: 1 },
	{ name: "REFERENCE", word: "อ้างอิง", slips: 0 },
	{ name: "SUBJECT", word: "เรื่อง", slips: 1 },
	{ name: "TO", word: "กราบเรียน", slips: 1 },
	{ name: "TO", word: "ขอประทานกราบทูล", slips: 2 },
	{ name: "TO", word: "นมัสการ", slips: 0 },
	{ name: "TO", word: "เรียน", slips: 1 },
	{ name: "TO", word: "ถึง", slips: 0 },
	{ name: "ORDER", word: "คำสั่ง", slips: 0 },
	{ name: "ANNOUNCEMENT", word: "ประกาศ", slips: 0 },
];

const OFFICE_START =
	/^[\s:]*(?:[0-9๐-๙]{1,2}[.)]|ผู้|นาย|นาง|ท่าน|ปลัด|อธิบดี|ท้องถิ่น|หัวหน้า|เลขาธิการ|ประธาน|คณะ|คณบดี|รัฐมนตรี|อธิการ|กรม|กระทรวง|สำนัก|จังหวัด|องค์|เทศบาล|รอง|ที่ว่าการ|อำเภอ)/;

/** What the line says it is, or null. Words inside sentences (เรียนรู้, เรื่องนี้) are no cues. */
export function cueOf(line: Line): Cue | null {
	const known = cues.get(line);
	if (known !== undefined) return known;
	const cue = findCue(line);
	cues.set(line, cue);
	return cue;
}

// Every step asks again; a line is forgotten with its file.
const cues = new WeakMap<Line, Cue | null>();

function findCue(line: Line): Cue | null {
	for (const { name, word, slips } of WORDS) {
		const match = matchOpening(line.head, word, slips);
		if (!match) continue;
		const rest = line.text.slice(match.end);
		if (isCue(name, word, line, match.end, match.distance)) {
			const gap = /^[\s:：.]*/.exec(rest)?.[0].length ?? 0;
			return { name, after: match.end + gap, distance: match.distance };
		}
	}
	return null;
}

function isCue(name: CueName, word: string, line: Line, end: number, distance: number): boolean {
	const rest = line.text.slice(end);
	const apart = rest === "" || /[\s:]$/.test(line.text.slice(0, end)) || /^[\s:]/.test(rest);
	switch (name) {
		case "SUBJECT":
			return apart || (distance === 0 && !/^(?:ดังกล่าว|นี้|ที่|เดิม|ร้องเรียน|ราว)/.test(rest));
		case "TO":
			if (word === "ถึง") return apart && rest !== "" && OFFICE_START.test(rest);
			if (word === "เรียน" && distance > 0) return apart && OFFICE_START.test(rest);
			return apart || OFFICE_START.test(rest);
		case "REFERENCE":
			return apart || /^\s*(?:[0-9๐-๙]|หนังสือ|คำสั่ง|ประกาศ|โทรสาร|บันทึก|ที่)/.test(rest);
		case "MEMO":
			return line.text.length <= 40;
		case "CLOSING":
			return line.text.length <= 60;
		case "ORDER":
		case "ANNOUNCEMENT":
			return (
				line.text.length <= 90 && !/ที่\s?[0-9๐-๙]/.test(rest) && !/^\s*(?:ที่|ดังกล่าว|ณ|นี้)/.test(rest)
			);
		default:
			return true;
	}
}
