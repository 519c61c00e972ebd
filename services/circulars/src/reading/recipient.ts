import { isOfficeTitle, type LaoType, parseLaoName } from "@lao/thai/lao-names";
import { collapseSpaces } from "@lao/thai/text";
import type { ReadRecipient } from "./read-document.ts";

const TITLES =
	"ผู้ว่าราชการ|ผู้อำนวยการ|ผู้ตรวจ|ผู้บัญชาการ|ผู้บังคับ|ผู้จัดการ|ผู้บริหาร|ผู้ช่วย|ผู้แทน|ผู้ทรง|ปลัด|อธิบดี|เลขาธิการ|ประธาน|รัฐมนตรี|" +
	"นายก|นายอำเภอ|นายแพทย์|นายทะเบียน|ท้องถิ่นจังหวัด|ท้องถิ่นอำเภอ|หัวหน้า|อธิการบดี|คณบดี|กรรมการ|เจ้าพนักงาน|เจ้าอาวาส|รอง|" +
	"สาธารณสุข|พัฒนาการ|เกษตร|ปศุสัตว์|คลังจังหวัด|ศึกษาธิการ|กำนัน|ผู้ใหญ่บ้าน|ราชเลขา|สำนักงาน|กรม|กระทรวง|องค์การ|องค์กร|เทศบาล|จังหวัด(?!ทุก)|อำเภอ(?!ทุก)";
const TITLE = new RegExp(`^(?:${TITLES})`);
const ITEM = /^(?:\([0-9๐-๙]{1,2}\)|[0-9๐-๙]{1,2}[.)])\s*/;

/** True where the text opens with the office of a reader. */
export function opensReader(text: string): boolean {
	const words = text.replace(ITEM, "");
	return TITLE.test(words) || isOfficeTitle(words);
}

/** Places of the single expressions in a recipient line. */
export function splitReaders(text: string): { text: string; start: number; end: number }[] {
	const cuts = [0];
	const edges =
		/\s*,\s*|\s+และ\s*|และ(?=(?:ผู้|นาย|ปลัด|ท้องถิ่น|หัวหน้า|อธิบดี|เลขา))|\s+(?:(?:\([0-9๐-๙]{1,2}\)|[0-9๐-๙]{1,2}[.)])\s*)?/g;
	for (const edge of text.matchAll(edges)) {
		const at = edge.index + edge[0].length;
		if (at < text.length && TITLE.test(text.slice(at))) cuts.push(at);
	}
	return cuts.flatMap((from, index) => {
		const written = text.slice(from, cuts[index + 1] ?? text.length);
		const bare = written.replace(
			/(?:\s*,|\s*และ|\s+(?:\([0-9๐-๙]{1,2}\)|[0-9๐-๙]{1,2}[.)]))?\s*$/,
			"",
		);
		const lead = /^\s*(?:(?:\([0-9๐-๙]{1,2}\)|[0-9๐-๙]{1,2}[.)])\s*)?/.exec(bare)?.[0].length ?? 0;
		const words = bare.slice(lead);
		return words === "" ? [] : [{ text: words, start: from + lead, end: from + bare.length }];
	});
}

const EVERY = /ทุก(?:จังหวัด|แห่ง|อำเภอ|ตำบล|อปท|องค์กร|เทศบาล|เขต|คน|ท่าน)|ทั่วประเทศ|ทั้งหมด/;
const NO_LAO = { laoType: null, name: null, provinceHint: null };

/**
 * Whom an expression means. `province` is that of the letter's own office: every town municipality
 * in a letter of a provincial office are those of the province.
 */
export function readRecipient(text: string, province: string | null = null): ReadRecipient {
	const expression = collapseSpaces(text);
	const words = expression.replace(/\s+/g, "").replace(/\(.*?\)/g, "");
	return {
		...NO_LAO,
		expression,
		...(governor(words) ??
			localOffice(words, province) ??
			lao(words, province) ?? { audience: null }),
	};
}

type Meaning = Pick<ReadRecipient, "audience"> & Partial<ReadRecipient>;

function governor(words: string): Meaning | null {
	const match = /^(?:ผู้ว่าราชการ|ผวจ\.?|ผู้ว่าฯ)(?<body>.*)$/.exec(words);
	const body = match?.groups?.body;
	if (body === undefined) return null;
	if (body.startsWith("กรุงเทพ"))
		return { audience: "LAO", laoType: "BANGKOK", name: "กรุงเทพมหานคร" };
	if (EVERY.test(body) || body === "จังหวัด") return { audience: "ALL_PROVINCES" };
	const name = provinceName(body.replace(/^จังหวัด/, ""));
	return { audience: "PROVINCE", provinceHint: name };
}

function localOffice(words: string, province: string | null): Meaning | null {
	if (/^(?:สำนักงานส่งเสริมการปกครอง)?ท้องถิ่นจังหวัด/.test(words)) {
		if (EVERY.test(words)) return { audience: "ALL_PROVINCES" };
		return {
			audience: "PROVINCE",
			provinceHint: provinceName(words.replace(/^.*?ท้องถิ่นจังหวัด/, "")) ?? province,
		};
	}
	if (/^(?:ท้องถิ่นอำเภอ|นายอำเภอ|สำนักงานส่งเสริมการปกครองท้องถิ่นอำเภอ)/.test(words)) {
		if (!EVERY.test(words)) return { audience: null, provinceHint: inProvince(words) ?? province };
		const hint = inProvince(words) ?? province;
		return { audience: "DISTRICT_OFFICES_OF_PROVINCE", provinceHint: hint };
	}
	return null;
}

function lao(words: string, province: string | null): Meaning | null {
	const isBody = /^(?:นายก|ปลัด|ผู้บริหาร|ประธานสภา|องค์กร|องค์การ|เทศบาล|อบต|อบจ)/.test(words);
	if (!isBody) return null;
	const body = words
		.replace(/^(?:นายก(?=องค์|เทศ|เมือง|อบ)|ปลัด|ผู้บริหาร|ประธานสภา)/, "")
		.replace(/^เทศมนตรี/, "เทศบาล");
	const hint = inProvince(body) ?? province;
	if (/^(?:อปท|องค์กรปกครองส่วนท้องถิ่น|เทศบาลทุก|เทศบาล$|เทศบาลและ)/.test(body)) {
		return hint ? { audience: "LAOS_OF_PROVINCE", provinceHint: hint } : { audience: "ALL_LAOS" };
	}
	const { type, name } = parseLaoName(body);
	if (!type) return null;
	const bare = name.replace(/(?:ใน(?:เขต)?|พื้นที่)?(?:จังหวัด|จ\.).*$/, "");
	if (type === "PAO") {
		if (name === "" || EVERY.test(name))
			return province && name === "" ? pao(province) : every(type, null);
		return pao(provinceName(name));
	}
	if (bare === "" || EVERY.test(name)) return every(type, hint);
	return { audience: "LAO", laoType: type, name: bare, provinceHint: hint };
}

function pao(provinceHint: string | null): Meaning {
	return { audience: "PAO_OF_PROVINCE", laoType: "PAO", provinceHint, name: provinceHint };
}

function every(laoType: LaoType, provinceHint: string | null): Meaning {
	if (provinceHint) return { audience: "TYPE_IN_PROVINCE", laoType, provinceHint };
	return { audience: "ALL_LAOS", laoType };
}

function provinceName(text: string): string | null {
	const name = text.replace(/[^ก-๎].*$/, "");
	return name === "" ? null : name;
}

function inProvince(words: string): string | null {
	const match = /(?:จังหวัด|จ\.)(?<name>[ก-๎]+?)(?:ทุก.*)?$/.exec(
		words.replace(/^องค์การบริหารส่วนจังหวัด/, ""),
	);
	const name = match?.groups?.name;
	return name && !/^(?:ทุก|และ)/.test(name) ? name : null;
}

/** Province of the letter's own office (`…จังหวัดนราธิวาส`), or null for a central agency. */
export function provinceOfOffice(office: string): string | null {
	return inProvince(office.replace(/\s+/g, ""));
}
