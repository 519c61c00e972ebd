import type { HeaderText } from "./header-text.ts";

/** Columns that every kind of score sheet shares. */
export type PlaceColumn = "code" | "name" | "province" | "year" | "source" | "remark" | "ignored";

const lao = "(?:อปท|หน่วยงาน|องค์กรปกครองส่วนท้องถิ่น|องค์กร)";
const signs: [PlaceColumn, RegExp][] = [
	["code", new RegExp(`^(?:รหัส${lao}?|(?:dla|lao)?code|laoid|รหัสdla)$`)],
	[
		"name",
		new RegExp(`^(?:ชื่อ)?${lao}$|^(?:lao)?(?:full|short)?name(?:th)?$|^lao(?:full)?nameth$|^lao$`),
	],
	["province", /^(?:ชื่อ)?จังหวัด$|^province(?:th|name)?$/],
	[
		"year",
		/^(?:ประจำ)?ปี(?:งบประมาณ|ที่ประเมิน|การประเมิน)?(?:พศ|คศ)?$|^พศ$|^(?:fiscal|assessment)?year(?:be|ce)?$/,
	],
	["source", /^(?:แหล่งที่มา|แหล่งข้อมูล|ที่มา|source(?:url)?)$/],
	["remark", /^(?:หมายเหตุ|remarks?|notes?)$/],
	// Their content is the place of the body, its kind or the order of printing, which we know already.
	[
		"ignored",
		/^(?:ลำดับ(?:ที่)?|ที่|no|#|อำเภอ|district(?:th)?|ตำบล|subdistrict(?:th)?|ประเภท(?:อปท)?|(?:lao)?type|evidence|quarantineplace|quarantinereason)$/,
	],
];

/** Meaning of a heading in every score sheet; null where it has none. */
export function placeColumn({ compact }: HeaderText): PlaceColumn | null {
	return signs.find(([, pattern]) => pattern.test(compact))?.[0] ?? null;
}

/** Whether the year of a column is a fiscal one. */
export function isFiscal(text: string): boolean {
	return /งบประมาณ|fiscal/i.test(text);
}
