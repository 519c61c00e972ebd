import { toArabicDigits } from "@lao/thai/digits";
import { fullName, type LaoType, parseLaoName } from "@lao/thai/lao-names";
import { collapseSpaces, repairText } from "@lao/thai/text";

/** What the written name of a body says, ready to be compared with the registry. */
export interface WrittenName {
	/** Kinds it can mean; null where the words say nothing of the kind. */
	types: LaoType[] | null;
	/** Name without the kind, as the column `name_key` holds it. */
	nameKey: string;
	/** The same with the kind, where one kind is written. */
	fullKey: string | null;
	district: string | null;
	province: string | null;
}

const municipalities: LaoType[] = [
	"CITY_MUNICIPALITY",
	"TOWN_MUNICIPALITY",
	"SUBDISTRICT_MUNICIPALITY",
];

/** The head of a body stands for it: นายกเทศมนตรีเมืองตากใบ is the town of Tak Bai. */
const head = /^(?:นายก|ปลัด)\s?(?=เทศ|องค์|อบ|อ\.\s?บ|ท[นมต]|เมืองพัทยา)/;
/** Slips of reading in the words of the kind: ต and ด, ำ and า are alike. */
const slips: [RegExp, string][] = [
	[/^เทศมนตรี/, "เทศบาล"],
	[/^เทศบาล\s?[ตด][ำาํ]{1,2}บ[ลส]/, "เทศบาลตำบล"],
	[/^องค์?กา[รธ]บร[ิี]หารส่?วน[ตด][ำาํ]{1,2}บ[ลส]/, "องค์การบริหารส่วนตำบล"],
	[/^องค์?กา[รธ]บร[ิี]หารส่?วนจ[ัิ]งหว[ัิ]ด/, "องค์การบริหารส่วนจังหวัด"],
];

// A place name can hold อ. or ต. at its start alone (จ.ป.ร.), so the words must follow something.
const place = /(?<=.)[\s,(]*(?:(?<=[\s,(])(?:ตำบล|ต\.)|อำเภอ|อ\.|จังหวัด|จ\.)/;
const district = /(?:อำเภอ|อ\.)\s*(?!จ\.)([ก-๎-]+?)(?=จังหวัด|จ\.|[^ก-๎-]|$)/;
const province = /(?:จังหวัด|จ\.)\s*([ก-๎]+)/;

/** Text as it is compared: Arabic digits, no spaces, dots or hyphens; the tables hold the same. */
export function nameKey(text: string): string {
	return toArabicDigits(repairText(text).text).replace(/[\s.-]/g, "");
}

/** Reads the name of a body: kind, name, and the district and province written behind it. */
export function readWrittenName(text: string): WrittenName {
	const repaired = collapseSpaces(toArabicDigits(repairText(text).text)).replace(head, "");
	const words = slips.reduce((before, [slip, right]) => before.replace(slip, right), repaired);
	const { type, name: rest } = parseLaoName(words);
	const cut = place.exec(rest)?.index ?? rest.length;
	const name = rest.slice(0, cut);
	const tail = rest.slice(cut);
	const bare = type ? name : name.replace(/^(?:เทศบาล|ตำบล|ต\.)\s?(?=.)/, "");
	const isMunicipal = !type && name.startsWith("เทศบาล");
	return {
		types: type ? [type] : isMunicipal ? municipalities : null,
		nameKey: nameKey(bare),
		fullKey: type ? nameKey(fullName(type, name)) : null,
		district: district.exec(tail)?.[1] ?? null,
		province: province.exec(tail)?.[1] ?? (type === "PAO" ? nameKey(name) : null),
	};
}
