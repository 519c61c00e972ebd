import { compact, Names } from "./likeness.ts";

/** What a column of the form holds. `order` and `ignored` are left out by name. */
export type ColumnMeaning =
	| "order"
	| "service"
	| "host"
	| "partners"
	| "signedOn"
	| "committee"
	| "appointed"
	| "notAppointed"
	| "regulation"
	| "rulesMade"
	| "rulesNotMade"
	| "mou"
	| "objective"
	| "problems"
	| "remark"
	| "province"
	| "survey"
	| "ignored";

// Spaces, line breaks and dots are no difference; อปท stands for its long form too.
const synonyms: Record<ColumnMeaning, string> = {
	order: "ลำดับที่ ลำดับ ที่ no",
	service:
		"ชื่อบริการสาธารณะที่ทำความร่วมมือกันให้บริการประชาชน ชื่อบริการสาธารณะที่ทำความร่วมมือ ชื่อบริการสาธารณะที่จัดทำความร่วมมือ บริการสาธารณะที่ทำความร่วมมือ ชื่อบริการสาธารณะ บริการสาธารณะ ชื่อบริการ",
	host: "อปทเจ้าภาพ อปทที่เป็นเจ้าภาพ เจ้าภาพ หน่วยงานเจ้าภาพ อปทหลัก",
	partners:
		"อปทที่ร่วมลงนาม อปทร่วมลงนาม อปทผู้ร่วมลงนาม อปทที่ร่วมลงนามความร่วมมือ ร่วมลงนาม ผู้ร่วมลงนาม ที่ร่วมลงนาม อปทที่ร่วมมือ อปทที่เข้าร่วม อปทร่วม",
	signedOn:
		"วันที่ลงนามความร่วมมือ วันที่ลงนาม วันลงนาม วันเดือนปีที่ลงนาม วันที่ลงนามในความร่วมมือ วันเดือนปีที่ลงนามความร่วมมือ",
	committee: "คณะกรรมการบริหารกิจการที่จัดทำความร่วมมือ คณะกรรมการบริหารกิจการ คณะกรรมการบริหาร คณะกรรมการ",
	appointed: "แต่งตั้ง มีการแต่งตั้ง แต่งตั้งแล้ว แต่งตั้งคณะกรรมการ",
	notAppointed: "ไม่ได้แต่งตั้ง ไม่แต่งตั้ง ไม่มีการแต่งตั้ง ยังไม่ได้แต่งตั้ง ไม่ได้แต่งตั้งคณะกรรมการ",
	regulation: "ระเบียบข้อตกลง ระเบียบหรือข้อตกลง ระเบียบ ข้อตกลง",
	rulesMade: "จัดทำ มีการจัดทำ จัดทำแล้ว จัดทำระเบียบ จัดทำระเบียบข้อตกลง",
	rulesNotMade: "ไม่ได้จัดทำ ไม่จัดทำ ยังไม่ได้จัดทำ ไม่ได้จัดทำระเบียบ ไม่ได้จัดทำระเบียบข้อตกลง",
	mou: "ทำmou จัดทำmou mou บันทึกข้อตกลงmou ทำบันทึกข้อตกลงmou ทำบันทึกข้อตกลง",
	objective: "วัตถุประสงค์ความร่วมมือ วัตถุประสงค์ของความร่วมมือ วัตถุประสงค์",
	problems:
		"ปัญหาอุปสรรคความร่วมมือ ปัญหาอุปสรรค ปัญหาและอุปสรรค ปัญหาอุปสรรคของความร่วมมือ ปัญหาและอุปสรรคความร่วมมือ",
	remark: "หมายเหตุ ข้อสังเกต",
	province: "จังหวัด",
	survey: "การสำรวจ รหัสการสำรวจ",
	ignored: "quarantine_place quarantine_reason",
};

const named: [string, ColumnMeaning][] = Object.entries(synonyms).flatMap(([meaning, names]) =>
	names.split(" ").flatMap((name): [string, ColumnMeaning][] => {
		const long = name.replace("อปท", "องค์กรปกครองส่วนท้องถิ่น");
		// The keys of the table are the meanings.
		const key = meaning as ColumnMeaning;
		return [name, long].map((text) => [compact(text), key]);
	}),
);

const meanings = new Names(named);

/** Headers merged over several columns, and what a shorter header below them means. */
const groups: { names: string; below: [string, ColumnMeaning][] }[] = [
	{
		names: "อปทที่จัดทำความร่วมมือ องค์กรปกครองส่วนท้องถิ่นที่จัดทำความร่วมมือ",
		below: [],
	},
	{
		names: synonyms.committee,
		below: [
			["มี", "appointed"],
			["ไม่มี", "notAppointed"],
		],
	},
	{
		names: synonyms.regulation,
		below: [
			["มี", "rulesMade"],
			["ไม่มี", "rulesNotMade"],
		],
	},
];
const namedGroups = groups.flatMap((group) =>
	group.names.split(" ").map((name): [string, typeof group] => [name, group]),
);
const groupNames = new Names(namedGroups);

/** Whether a header is one that stands over several columns. */
export function isGroupHeader(header: string): boolean {
	return groupNames.nearest(compact(header)) !== null;
}

/** What a column holds, by its header and the one merged over it; null for an unknown one. */
export function meaningOf(header: string, groupHeader: string | null): ColumnMeaning | null {
	const own = compact(header);
	const group = groupHeader === null ? null : groupNames.nearest(compact(groupHeader));
	const short = group?.below.find(([name]) => name === own)?.[1];
	return short ?? meanings.nearest(own) ?? meaningInOneLine(own);
}

/** Of `คณะกรรมการ (แต่งตั้ง)`: the header over several columns and the one below it in one cell. */
function meaningInOneLine(own: string): ColumnMeaning | null {
	for (const [name, { below }] of namedGroups) {
		if (!own.startsWith(name)) continue;
		const rest = own.slice(name.length);
		const meaning = new Names(below).nearest(rest) ?? meanings.nearest(rest);
		if (meaning) return meaning;
	}
	return null;
}

/** Headers a person may give, one for each column, to be named where another is not known. */
export const knownHeaders = Object.entries(synonyms)
	.filter(([meaning]) => meaning !== "ignored")
	.map(([, names]) => names.split(" ")[0] ?? "");
