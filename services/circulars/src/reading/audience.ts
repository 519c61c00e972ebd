import { type LaoType, parseLaoName } from "@lao/thai/lao-names";
import { collapseSpaces } from "@lao/thai/text";
import type { ReadRecipient } from "./read-part.ts";
import { nearestTitle } from "./recipient.ts";
import { editDistance, skeletonOf } from "./skeleton.ts";

const EVERY = /ทุก(?:จังหวัด|แห่ง|อำเภอ|ตำบล|อปท|องค์กร|เทศบาล|เขต|คน|ท่าน)|ทั่วประเทศ|ทั้งหมด/;
const NO_LAO = { laoType: null, name: null, provinceHint: null };

const SHARED_TITLE =
	/^นายกเทศมนตรี(?<types>(?:นคร|เมือง|ตำบล)(?:\s?(?:\/|และ)\s?(?:นคร|เมือง|ตำบล))+)/;

/** Expressions that one title stands for: นายกเทศมนตรีนคร/เมืองทุกแห่ง means two kinds. */
export function expandTitles(text: string): string[] {
	const types = SHARED_TITLE.exec(text)?.groups?.types;
	if (!types) return [text];
	return types.split(/\/|และ/).map((type) => text.replace(types, type.trim()));
}

/** Whom an expression means, and whether misread letters had to be guessed. */
export interface ReadAudience {
	recipient: ReadRecipient;
	isGuessed: boolean;
}

/**
 * Reads one expression of a recipient line. `province` is that of the letter's own office: every
 * town municipality in a letter of a provincial office are those of the province.
 */
export function readRecipient(text: string, province: string | null = null): ReadAudience {
	const expression = collapseSpaces(text);
	const written = expression.replace(/\s+/g, "").replace(/\(.*?\)/g, "");
	const plain = meaningOf(written, province);
	const mended = mendedTitle(written);
	const meaning = mended === written ? plain : meaningOf(mended, province);
	const recipient = { ...NO_LAO, expression, ...(meaning ?? { audience: null }) };
	return { recipient, isGuessed: mended !== written };
}

const ENDINGS = ["ทุกจังหวัด", "ทุกอำเภอ", "ทุกแห่ง"];

/** The expression with a damaged title and a damaged ทุก… put right; as it is where none is. */
function mendedTitle(words: string): string {
	let mended = words;
	if (!/^(?:ปลัด|รอง|อธิบดี|เลขา|หัวหน้า)/.test(words)) {
		const nearest = nearestTitle(words);
		if (nearest) mended = nearest.title + words.slice(nearest.end);
	}
	if (EVERY.test(mended)) return mended;
	for (const ending of ENDINGS) {
		const wanted = skeletonOf(ending).text;
		for (const length of [ending.length, ending.length - 1, ending.length + 1]) {
			const tail = skeletonOf(mended.slice(-length)).text;
			if (mended.length > length && editDistance(tail, wanted, 2) <= (wanted.length > 7 ? 2 : 1)) {
				return mended.slice(0, -length) + ending;
			}
		}
	}
	return mended;
}

type Meaning = Pick<ReadRecipient, "audience"> & Partial<ReadRecipient>;

function meaningOf(words: string, province: string | null): Meaning | null {
	return governor(words) ?? localOffice(words, province) ?? lao(words, province);
}

function governor(words: string): Meaning | null {
	const body = /^(?:ผู้ว่าราชการ|ผวจ\.?|ผู้ว่าฯ)(?<body>.*)$/.exec(words)?.groups?.body;
	if (body === undefined) return null;
	if (body.startsWith("กรุงเทพ"))
		return { audience: "LAO", laoType: "BANGKOK", name: "กรุงเทพมหานคร" };
	if (EVERY.test(body) || body === "จังหวัด") return { audience: "ALL_PROVINCES" };
	return { audience: "PROVINCE", provinceHint: provinceName(body.replace(/^จังหวัด/, "")) };
}

function localOffice(words: string, province: string | null): Meaning | null {
	if (/^(?:สำนักงานส่งเสริมการปกครอง)?ท้องถิ่นจังหวัด/.test(words)) {
		if (EVERY.test(words)) return { audience: "ALL_PROVINCES" };
		const name = provinceName(words.replace(/^.*?ท้องถิ่นจังหวัด/, ""));
		return { audience: "PROVINCE", provinceHint: name ?? province };
	}
	if (!/^(?:ท้องถิ่นอำเภอ|นายอำเภอ|สำนักงานส่งเสริมการปกครองท้องถิ่นอำเภอ)/.test(words)) return null;
	const provinceHint = inProvince(words) ?? province;
	return { audience: EVERY.test(words) ? "DISTRICT_OFFICES_OF_PROVINCE" : null, provinceHint };
}

function lao(words: string, province: string | null): Meaning | null {
	if (!/^(?:นายก|ปลัด|ผู้บริหาร|ประธานสภา|องค์กร|องค์การ|เทศบาล|อบต|อบจ|เมืองพัทยา)/.test(words))
		return null;
	const body = words
		.replace(/^(?:นายก(?=องค์|เทศ|เมือง|อบ)|ปลัด|ผู้บริหาร|ประธานสภา)/, "")
		.replace(/^เทศมนตรี/, "เทศบาล");
	const hint = inProvince(body) ?? province;
	if (/^(?:อปท|องค์กรปกครองส่วนท้องถิ่น|เทศบาลทุก|เทศบาล$|เทศบาลและ)/.test(body)) {
		return hint ? { audience: "LAOS_OF_PROVINCE", provinceHint: hint } : { audience: "ALL_LAOS" };
	}
	const { type, name } = parseLaoName(body);
	if (!type) return null;
	if (type === "PAO") return everyPao(name, province);
	const bare = name.replace(/(?:ใน(?:เขต)?|พื้นที่)?(?:จังหวัด|จ\.).*$/, "");
	if (bare === "" || EVERY.test(name)) {
		// Within a district or an area, not in the whole country.
		const isPart = /^ใน(?:เขต|พื้นที่|อำเภอ|จังหวัด)/.test(name);
		if (isPart) return { audience: "TYPE_IN_PROVINCE", laoType: type, provinceHint: hint };
		return every(type, hint);
	}
	return { audience: "LAO", laoType: type, name: bare.replace(/อำเภอ.*$/, ""), provinceHint: hint };
}

function everyPao(name: string, province: string | null): Meaning {
	if (EVERY.test(name)) return every("PAO", null);
	const provinceHint = provinceName(name) ?? province;
	if (provinceHint === null) return every("PAO", null);
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
	const rest = words.replace(/^(?:นายก)?องค์การบริหารส่วนจังหวัด/, "");
	const name = /(?:จังหวัด|จ\.)(?<name>[ก-๎]+?)(?:ทุก.*)?$/.exec(rest)?.groups?.name;
	return name && !/^(?:ทุก|และ)/.test(name) ? name : null;
}

/** Province of the letter's own office (`…จังหวัดนราธิวาส`), or null for a central agency. */
export function provinceOfOffice(office: string): string | null {
	const words = office.replace(/\s+/g, "");
	const pao = /^องค์การบริหารส่วนจังหวัด(?<name>[ก-๎]+)$/.exec(words)?.groups?.name;
	return pao ?? inProvince(words);
}
