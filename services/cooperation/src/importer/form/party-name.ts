import { toArabicDigits } from "@lao/thai/digits";
import { parseLaoName } from "@lao/thai/lao-names";
import { maskPersonalData } from "@lao/thai/personal-data";
import { collapseSpaces, repairText } from "@lao/thai/text";
import { AgreementPartyKind, type AgreementPartyRole } from "../../agreement-party-terms.ts";
import { isDash } from "./tick.ts";

/** A party as a form names it. */
export interface WrittenParty {
	role: AgreementPartyRole;
	name: string;
	/** Several LAOs, none of them named. */
	group: boolean;
	/** Only of a party that is no LAO. */
	kind?: AgreementPartyKind;
}

const lao =
	"(?:องค์(?:การ|กร)\\s?บริหาร\\s?ส่วน|เทศบาล\\s?(?:นคร|เมือง|ตำบล)|อ\\.?\\s?บ\\.?\\s?[จต](?:\\.|(?=[\\sก-ฮเ-ไ]))|ท\\.?\\s?[นมต]\\.|เมืองพัทยา|กทม)";
const other =
	"(?:มูลนิธิ|มหาวิทยาลัย|วิทยาลัย|โรงพยาบาล|รพ\\.|สำนักงาน|อปท|องค์กรปกครอง|บริษัท|สมาคม|ชุมชน|โรงเรียน)";
const digit = "[0-9๐-๙]";
// Thai names hold และ too (ตำบลและ), so it parts names only before a body or between spaces.
const between = new RegExp(
	[
		"[\\n;•●▪]+",
		",(?![^(]*\\))",
		`\\s*(?:และ|ร่วมกับ|กับ|พร้อมด้วย|รวมทั้ง|/)\\s*(?=${lao}|${other})`,
		"\\s+และ\\s*(?=\\S)",
		`(?<!สำนักงาน|ที่ทำการ)\\s+(?=${lao})`,
		`\\s+(?=\\(?${digit}{1,3}[.)]\\s*[^\\s\\d])`,
		`(?<=[ก-๎])(?=${digit}{1,3}[.)]\\s*${lao})`,
	].join("|"),
);
const numbering = new RegExp(
	`^(?:\\(?${digit}{1,3}(?:\\.${digit}+)?\\s*[.)]+\\s*|${digit}{1,3}\\s*(?=${lao})|\\(?[ก-ฮ]\\)\\s*|[กขคงฉช]\\.\\s+|[-–—*]\\s*)+`,
);

/** Names of one cell, one below the other, by comma, semicolon, number or และ. */
export function namesIn(cell: string | undefined): string[] {
	// Spaces are collapsed first: a cell full of them would make the search for และ slow.
	const text = repairText(cell ?? "")
		.text.replace(/\r\n?/g, "\n")
		.replace(/[^\S\n]+/g, " ");
	const names: string[] = [];
	let open = "";
	for (const part of text.split(between)) {
		const name = collapseSpaces(`${open}${collapseSpaces(part).replace(numbering, "")}`);
		open = "";
		if (name === "" || isDash(name) || /^ไม่(?:มี|ระบุ|ทราบ)$/.test(name)) continue;
		// A long name is broken over two lines, and a place may follow in brackets.
		if (/^(?:\(|[อจต]\.)/.test(name) && !isOneLao(name) && names.length > 0)
			names.push(`${names.pop()} ${name}`);
		else if (isOnlyType(name)) open = name;
		else names.push(name);
	}
	return open ? [...names, open] : names;
}

const isOneLao = (name: string) => parseLaoName(name).type !== null;

function isOnlyType(name: string): boolean {
	const { type, name: rest } = parseLaoName(`${name} `);
	return (type !== null && rest === "") || /^องค์(?:การ|กร)บริหารส่วน$/.test(name);
}

const kinds: [RegExp, AgreementPartyKind][] = [
	[/^มูลนิธิ/, AgreementPartyKind.FOUNDATION],
	[/^(?:โรงพยาบาล|รพ\.)/, AgreementPartyKind.HOSPITAL],
	[/^(?:มหาวิทยาลัย|วิทยาลัย|สถาบัน|ม\.)/, AgreementPartyKind.UNIVERSITY],
	[/^(?:บริษัท|บจก|หจก|ห้างหุ้นส่วน)/, AgreementPartyKind.COMPANY],
	[/^ผู้ว่าราชการ/, AgreementPartyKind.GOVERNOR],
	[
		/^(?:สำนักงาน.*จังหวัด|สนง\..*จังหวัด|จังหวัด|ที่ทำการปกครอง|สถจ\.|ทสจ\.|สสจ\.)/,
		AgreementPartyKind.PROVINCIAL_OFFICE,
	],
	[/^(?:กรม|กระทรวง|สำนักนายกรัฐมนตรี|การไฟฟ้า|การประปา)/, AgreementPartyKind.CENTRAL_AGENCY],
	[/^(?:ชุมชน|กลุ่ม|ชมรม|สมาคม|เครือข่าย|สภาองค์กรชุมชน|วิสาหกิจชุมชน)/, AgreementPartyKind.COMMUNITY],
	[/^(?:โรงเรียน|วัด|อำเภอ|ที่ว่าการอำเภอ|สำนักงาน|สถานี|ศูนย์)/, AgreementPartyKind.OTHER],
];
const group = /^(?:อปท\.?|องค์กรปกครองส่วนท้องถิ่น)|ทุกแห่ง|[0-9๐-๙]\s*แห่ง/;

/** What a name says by itself: one LAO, several of them, or a party of another kind. */
export function writtenParty(role: AgreementPartyRole, text: string): WrittenParty {
	const name = maskPersonalData(text).text;
	if (group.test(name)) return { role, name, group: true };
	const kind = parseLaoName(name).type ? undefined : kinds.find(([sign]) => sign.test(name))?.[1];
	return { role, name, group: false, ...(kind && { kind }) };
}

/** Number of partners a cell states, as in `อปท. จำนวน 50 แห่ง`; null when it states none. */
export function statedCount(cell: string | undefined): number | null {
	const stated = /(\d{1,4})\s*(?:แห่ง|อปท)/.exec(toArabicDigits(cell ?? ""))?.[1];
	return stated === undefined || Number(stated) === 0 ? null : Number(stated);
}
