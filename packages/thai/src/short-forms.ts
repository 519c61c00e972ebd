/** A name and the short form every office uses for it. */
export interface ShortForm {
	/** Without its dot. */
	short: string;
	long: string;
	/** True where the short form also counts without a dot, before other letters. */
	isUnmistakable?: boolean;
}

/** Short forms of local bodies and of the ministries and departments that write to them. */
export const shortForms: readonly ShortForm[] = [
	{ short: "อบต", long: "องค์การบริหารส่วนตำบล", isUnmistakable: true },
	{ short: "อบจ", long: "องค์การบริหารส่วนจังหวัด", isUnmistakable: true },
	{ short: "ทต", long: "เทศบาลตำบล" },
	{ short: "ทม", long: "เทศบาลเมือง" },
	{ short: "ทน", long: "เทศบาลนคร" },
	{ short: "อปท", long: "องค์กรปกครองส่วนท้องถิ่น", isUnmistakable: true },
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
	{ short: "อว", long: "กระทรวงการอุดมศึกษา วิทยาศาสตร์ วิจัยและนวัตกรรม" },
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

const dotted = (short: string) => [...short].join("\\.?");
const shorts = shortForms.map(({ short, long, isUnmistakable }) => {
	const end = isUnmistakable ? "" : "(?=[\\s.]|$)";
	return { long, pattern: new RegExp(`(?<![ก-๎])${dotted(short)}${end}\\.?\\s*`, "g") };
});

/** Text with every short form written out. */
export function spellOut(text: string): string {
	return shorts.reduce((before, { pattern, long }) => before.replace(pattern, long), text);
}

/** Text with every name that has a short form written short. */
export function abbreviate(text: string): string {
	return shortForms.reduce((before, { short, long }) => before.replaceAll(long, `${short}.`), text);
}
