import { type HeaderText, type NumberPart, partOf } from "../sheet/header-text.ts";

/** Meaning of a column of an LPA sheet. */
export type LpaMeaning =
	/** A number of a dimension, of the total, or (`row`) of what the row is about. */
	| { of: number | "total" | "row"; part: NumberPart }
	/** Which dimension the row is about, by number or by name. */
	| { of: "dimension" | "dimension name" }
	/** Pass, band or "not assessed" in words. */
	| { of: "outcome" }
	/** A column to tick where a body was not assessed. */
	| { of: "not assessed" };

const names = [/บริหารจัดการ/, /บุคคล|กิจการสภา/, /การเงิน|การคลัง/, /บริการสาธารณะ/, /ธรรมาภิบาล/];

/** Number of the dimension that a text names; null where it names none, or two that differ. */
export function dimensionOf(compact: string): number | null {
	const numbered = /(?:ด้าน(?:ที่)?|dimension|dim|^d|^)([1-9])(?![0-9])/.exec(compact)?.[1];
	const index = names.findIndex((name) => name.test(compact));
	const byName = index < 0 ? null : index + 1;
	const byNumber = numbered === undefined ? null : Number(numbered);
	if (byNumber !== null && byNumber > names.length) return null;
	if (byName !== null && byNumber !== null && byName !== byNumber) return null;
	return byNumber ?? byName;
}

/** Meaning of a heading; null where LPA sheets know none. */
export function lpaMeaning(header: HeaderText): LpaMeaning | null {
	const { compact } = header;
	if (/^ด้าน(?:ที่)?$|^dimension(?:no|number)?$/.test(compact)) return { of: "dimension" };
	if (/^ชื่อด้าน$|^dimensionname(?:th)?$/.test(compact)) return { of: "dimension name" };
	if (/^ไม่.*ประเมิน$|^notassessed$/.test(compact)) return { of: "not assessed" };
	if (
		/^(?:สรุป)?ผล(?:การ)?(?:ประเมิน)?$|^ระดับ|^สถานะ|^(?:result|level|grade|band|outcome|status)$/.test(
			compact,
		)
	) {
		return { of: "outcome" };
	}
	if (
		/^(?:คะแนน|คะแนนที่ได้|คะแนนเต็ม|ร้อยละ|ร้อยละที่เผยแพร่|%|score|points|max(?:imum)?(?:score)?|percent(?:published)?)$/.test(
			compact,
		)
	) {
		return { of: "row", part: partOf(header) };
	}
	const dimension = dimensionOf(compact);
	if (dimension !== null && (/ด้าน|dim|^d[1-5]/.test(compact) || !isTotal(compact))) {
		return { of: dimension, part: partOf(header) };
	}
	return isTotal(compact) ? { of: "total", part: partOf(header) } : null;
}

/** Whether a heading, or the name of a dimension, means the total of all. */
export function isTotal(compact: string): boolean {
	return /รวม|เฉลี่ย|ทั้งหมด|total|average|mean|overall/.test(compact);
}
