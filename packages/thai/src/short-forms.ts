/** A name and the short form every office uses for it. */
interface ShortForm {
	/** Without its dots. */
	short: string;
	long: string;
	/** True for local bodies: their short forms are also written in the middle of a clause. */
	isLocal?: boolean;
	/** True where no word begins with the short form, so that it needs no dot. */
	isUnmistakable?: boolean;
}

/** Short forms of local bodies and of the ministries and departments that write to them. */
const shortForms: readonly ShortForm[] = [
	{ short: "อบต", long: "องค์การบริหารส่วนตำบล", isLocal: true, isUnmistakable: true },
	{ short: "อบจ", long: "องค์การบริหารส่วนจังหวัด", isLocal: true, isUnmistakable: true },
	{ short: "ทต", long: "เทศบาลตำบล", isLocal: true },
	{ short: "ทม", long: "เทศบาลเมือง", isLocal: true },
	{ short: "ทน", long: "เทศบาลนคร", isLocal: true },
	{ short: "อปท", long: "องค์กรปกครองส่วนท้องถิ่น", isLocal: true, isUnmistakable: true },
	{ short: "กทม", long: "กรุงเทพมหานคร" },
	{ short: "สถ", long: "กรมส่งเสริมการปกครองท้องถิ่น" },
	{ short: "ปภ", long: "กรมป้องกันและบรรเทาสาธารณภัย" },
	{ short: "สปน", long: "สำนักงานปลัดสำนักนายกรัฐมนตรี" },
	{ short: "นร", long: "สำนักนายกรัฐมนตรี" },
	{ short: "มท", long: "กระทรวงมหาดไทย" },
	{ short: "กค", long: "กระทรวงการคลัง" },
	{ short: "กต", long: "กระทรวงการต่างประเทศ" },
	{ short: "กก", long: "กระทรวงการท่องเที่ยวและกีฬา" },
	{ short: "พม", long: "กระทรวงการพัฒนาสังคมและความมั่นคงของมนุษย์" },
	{ short: "อว", long: "กระทรวงการอุดมศึกษา" },
	{ short: "กษ", long: "กระทรวงเกษตรและสหกรณ์" },
	{ short: "คค", long: "กระทรวงคมนาคม" },
	{ short: "ดศ", long: "กระทรวงดิจิทัลเพื่อเศรษฐกิจและสังคม" },
	{ short: "ทส", long: "กระทรวงทรัพยากรธรรมชาติและสิ่งแวดล้อม" },
	{ short: "พน", long: "กระทรวงพลังงาน" },
	{ short: "พณ", long: "กระทรวงพาณิชย์" },
	{ short: "ยธ", long: "กระทรวงยุติธรรม" },
	{ short: "รง", long: "กระทรวงแรงงาน" },
	{ short: "วธ", long: "กระทรวงวัฒนธรรม" },
	{ short: "ศธ", long: "กระทรวงศึกษาธิการ" },
	{ short: "สธ", long: "กระทรวงสาธารณสุข" },
	{ short: "อก", long: "กระทรวงอุตสาหกรรม" },
	{ short: "กห", long: "กระทรวงกลาโหม" },
];

const longForms = shortForms.map(({ long }) => long);
const byShort = new Map(shortForms.map(({ short, long }) => [short, long]));

const patterns = shortForms.flatMap(({ short, isLocal, isUnmistakable }) => {
	const letters = [...short].join("\\.?\\s?");
	const alone = `(?<![ก-๎])${letters}${isUnmistakable ? "" : "(?=[\\s.]|$)"}`;
	return isLocal ? [alone, `${letters}(?=\\.)`] : [alone];
});
const SHORT_FORM = new RegExp(`(?:${patterns.join("|")})\\.?\\s*`, "g");

/** Whether a text writes any name short. */
export function hasShortForm(text: string): boolean {
	return text.search(SHORT_FORM) >= 0;
}

/** A text with its short forms written out, and the way back. */
export interface SpeltOut {
	text: string;
	/** `offsets[i]` is where character i of `text` began before; one more entry marks its end. */
	offsets: readonly number[];
}

/** Text with every short form of a local body, a ministry or a department written out. */
export function spellOut(text: string): SpeltOut {
	let result = "";
	const offsets: number[] = [];
	let done = 0;
	const keepUntil = (end: number) => {
		result += text.slice(done, end);
		for (; done < end; done++) offsets.push(done);
	};
	for (const { 0: found, index } of text.matchAll(SHORT_FORM)) {
		const letters = found.replace(/[.\s]/g, "");
		const long = byShort.get(letters) ?? found;
		keepUntil(index);
		result += long;
		// What begins within the name began at the last letter of its short form.
		const last = index + found.search(/[.\s]*$/) - 1;
		for (let place = 0; place < long.length; place++) offsets.push(place === 0 ? index : last);
		done = index + found.length;
	}
	keepUntil(text.length);
	offsets.push(text.length);
	return { text: result, offsets };
}

/** Text with every name that has a short form written short, without dots. */
export function abbreviate(text: string): string {
	return shortForms.reduce((before, { short, long }) => before.replaceAll(long, short), text);
}

/** Text without the names that have a short form. */
export function withoutLongForms(text: string): string {
	return longForms.reduce((before, long) => before.replaceAll(long, ""), text);
}

/** Names that have a short form. */
export function namesWithShortForm(): readonly string[] {
	return longForms;
}
