import { opensWith, skeletonOf } from "./skeleton.ts";

const OFFICES = (
	"กระทรวง กรม สำนัก องค์การ องค์กร เทศบาล ที่ว่าการ ที่ทำการ ศาลากลาง ศูนย์ มหาวิทยาลัย วิทยาลัย สถาบัน " +
	"โรงเรียน โรงพยาบาล สภา คณะ การไฟฟ้า การประปา การเคหะ การรถไฟ การยาง การกีฬา การท่องเที่ยว ธนาคาร มูลนิธิ " +
	"สมาคม สหกรณ์ บริษัท กอง เมืองพัทยา กรุงเทพมหานคร จังหวัด อำเภอ ศาล ราชบัณฑิต สันนิบาต วัด แขวงทาง นิคม " +
	"อบต. อบจ. ทต. ทม. ทน. สถานี ที่ทำการ ฝ่าย ส่วนราชการ บรรษัท ราชวิทยาลัย"
).split(" ");

/** True where the text opens as the name of an office does. */
export function opensOffice(text: string): boolean {
	return opensWith(skeletonOf(text, 24), OFFICES) && !/^(?:การ|วัด)\s/.test(text);
}

const ADDRESS_START =
	/^(?:เลขที่|ที่อยู่|ถนน|ถ\.|ซอย|ซ\.|หมู่|ม\. ?[0-9๐-๙]|แขวง|เขต|ตำบล|ต\.|อำเภอ|อ\.|จังหวัด|จ\.|กทม|กรุงเทพ|อาคาร|ชั้น|ตู้|ต ?ู้ ?ปณ|[0-9๐-๙]{1,4}(?:\/[0-9๐-๙]{1,4})?\s+(?:หมู่|ม\.|ถ|ซ|แขวง|ต|อ)|[ก-ฮ]{2} ?\.? ?[0-9๐-๙]{5}$)/;
const ADDRESS_WORD =
	/(?:ถนน|ซอย|หมู่(?:ที่|บ้าน| ?[0-9๐-๙])|แขวง|ตำบล|อำเภอ|อาคาร|ชั้น ?[0-9๐-๙]|กทม|ถ\.|ต\.|อ\.|[0-9๐-๙o]{5}$)/;

/** True where the text is part of a postal address. */
export function isAddress(text: string): boolean {
	return ADDRESS_START.test(text) || ADDRESS_WORD.test(text);
}

/** Where the address begins in `office address` on one line; the length of the text where none does. */
export function addressStart(text: string): number {
	for (const gap of text.matchAll(/\s+/g)) {
		const at = gap.index + gap[0].length;
		if (ADDRESS_START.test(text.slice(at))) return at;
	}
	return text.length;
}

/** Where a postal code ends that is followed by other words; the length of the text where none is. */
export function addressEnd(text: string): number {
	const match = /(?<![0-9๐-๙])[0-9๐-๙o]{5}(?=\s+\S)/.exec(text);
	return match && match.index > 0 ? match.index + 5 : text.length;
}

const UNITS =
	"สำนัก กอง ส่วน กลุ่ม ฝ่าย งาน ศูนย์ หน่วย คณะ ที่ทำการ สำนักงาน กรม โครงการ แผนก ภาควิชา สถาบัน วิทยาลัย โรงเรียน เทศบาล องค์การ".split(
		" ",
	);

/** True where the text opens as the name of a unit does (กอง…, กลุ่มงาน…, ฝ่าย…). */
export function opensUnit(text: string): boolean {
	return opensWith(skeletonOf(text, 24), UNITS);
}

const POSITIONS = (
	"อธิบดี รองอธิบดี ปลัด รองปลัด ผู้ว่าราชการ รองผู้ว่าราชการ ผู้อำนวยการ รองผู้อำนวยการ นายกองค์การ นายกองค์กร " +
	"นายกเทศมนตรี รองนายก นายกเมืองพัทยา นายอำเภอ ท้องถิ่นจังหวัด ท้องถิ่นอำเภอ เลขาธิการ รองเลขาธิการ หัวหน้า ประธาน รองประธาน " +
	"รัฐมนตรี อธิการบดี รองอธิการบดี คณบดี รองคณบดี ผู้ช่วย ผู้ตรวจ ผู้บัญชาการ ผู้บังคับ ผู้จัดการ กรรมการ " +
	"เจ้าพนักงาน เจ้าหน้าที่ นักวิชาการ นักวิเคราะห์ นักจัดการ นักบริหาร นักพัฒนา นิติกร นายแพทย์ ที่ปรึกษา ผู้เชี่ยวชาญ ผู้แทน " +
	"ผู้ใหญ่บ้าน กำนัน จังหวัด นายกสมาคม นายกสภา ผู้รักษา สาธารณสุข พัฒนาการ เกษตร ปศุสัตว์ คลังจังหวัด ศึกษาธิการ " +
	"ราชเลขา สมุห เลขานุการ นายช่าง ครู ผู้พิพากษา อัยการ นายทะเบียน"
).split(" ");

/** True where the text opens with a position that an official holds. */
export function opensPosition(text: string): boolean {
	return opensWith(skeletonOf(text, 24), POSITIONS);
}
