import { formatThaiDate } from "@lao/thai/dates";
import { toThaiDigits } from "@lao/thai/digits";
import type { TrueNumber, Truth } from "./truth.ts";

/** One way of printing a letter. */
export interface Layout {
	name: string;
	digits: "thai" | "arabic" | "mixed";
	header: "lines" | "tabs" | "spaces" | "one-space" | "office-first" | "no-number" | "date-beside";
	grade: "above" | "beside";
	stamp: "none" | "before" | "between" | "one-line" | "beside";
	blanks: 0 | 1;
	wrap: number;
	label: " " | "  " | "\t" | ":  ";
	references: "none" | "plain" | "numbered" | "dated-below";
	enclosures: "none" | "plain" | "numbered" | "copies-below" | "letter" | "letter-broken";
	readers: "spaces" | "numbered" | "and";
	closing: "normal" | "none";
	capacity: "two-lines" | "one-line" | "own-line";
	foot: "lines" | "one-line" | "both" | "none";
	catchword: boolean;
	eol: "\n" | "\r\n";
	memo: boolean;
}

type Digits = (text: string) => string;

/** Thai, Arabic, or Thai for every other run of digits. */
function writer(digits: Layout["digits"]): Digits {
	if (digits === "arabic") return (text) => text;
	if (digits === "thai") return toThaiDigits;
	let turn = 0;
	return (text) => text.replace(/[0-9]+/g, (run) => (turn++ % 2 === 0 ? toThaiDigits(run) : run));
}

/** `ทด 0901.2/ว 123`, without digits changed. */
function printNumber({ agency, unit, isCircular, serial }: TrueNumber): string {
	return `${agency} ${unit}/${isCircular ? "ว " : ""}${serial ?? ""}`;
}

const longDate = (iso: string) => formatThaiDate(iso, { digits: "arabic" });
const shortDate = (iso: string) => formatThaiDate(iso, { digits: "arabic", style: "abbreviated" });

/** The letter as text in the layout. */
export function printLetter(truth: Truth, layout: Layout): string {
	const write = writer(layout.digits);
	const gap = layout.blanks === 1 ? [""] : [];
	const parts = [
		...(layout.stamp === "before" ? [...stampLines(truth), ""] : []),
		...(layout.memo ? memoHeader(truth) : header(truth, layout)),
		...gap,
		...section("เรื่อง", wrap(truth.subject, layout.wrap), layout),
		...gap,
		...section("เรียน", readerLines(truth, layout), layout),
		...gap,
		...section("อ้างถึง", referenceLines(truth, layout), layout),
		...section("สิ่งที่ส่งมาด้วย", enclosureLines(truth, layout), layout),
		...gap,
		...bodyLines(truth, layout),
		...foot(truth, layout),
	];
	return write(parts.join("\n")).replaceAll("\n", layout.eol);
}

function stampLines({ stamp }: Truth): string[] {
	return [
		stamp.body,
		`เลขรับ........${stamp.number}........`,
		`วันที่ ${shortDate(stamp.iso)}`,
		`เวลา ${stamp.time.replace(":", ".")} น.`,
	];
}

function header(truth: Truth, layout: Layout): string[] {
	const { number, urgency, secrecy, office, address, stamp, iso } = truth;
	const grades = [secrecy, urgency].filter((grade) => grade !== null);
	const beside = layout.grade === "beside" && urgency ? `${urgency} ` : "";
	const above = layout.grade === "beside" ? [secrecy].filter((grade) => grade !== null) : grades;
	const line = `${beside}ที่ ${printNumber(number)}`;
	const between =
		layout.stamp === "between"
			? stampLines(truth)
			: layout.stamp === "one-line"
				? [stamp.body, `รับที่ ${stamp.number} วันที่ ${shortDate(stamp.iso)} เวลา ${stamp.time} น.`]
				: [];
	const [first = "", ...others] = address;
	const date = longDate(iso);
	switch (layout.header) {
		case "tabs":
			return [
				...above,
				`${line}\t\t\t${office}`,
				...between,
				`\t\t\t${first}`,
				...others.map((text) => `\t\t\t${text}`),
				`\t\t${date}`,
			];
		case "spaces":
			return [
				...above,
				`${line}${" ".repeat(30)}${office}`,
				...between,
				`${" ".repeat(50)}${first}`,
				...others,
				`${" ".repeat(35)}${date}`,
			];
		case "one-space":
			return [...above, `${line} ${office}`, ...between, first, ...others, date];
		case "office-first":
			return [...above, office, ...address, ...between, line, date];
		case "no-number":
			return [...above, office, ...address, ...between, date];
		case "date-beside":
			return [
				...above,
				line,
				...between,
				office,
				first,
				...others.slice(0, -1),
				...others.slice(-1),
				`          ${date}`,
			];
		default:
			return [...above, line, ...between, office, ...address, date];
	}
}

function memoHeader({ number, office, iso, urgency, phone }: Truth): string[] {
	const inside = `โทร. ${phone.digits.slice(0, 1)} ${phone.digits.slice(1, 5)} ${phone.digits.slice(5)}`;
	return [
		...(urgency ? [urgency] : []),
		"บันทึกข้อความ",
		`ส่วนราชการ ${office} ${inside}`,
		`ที่ ${printNumber(number)}          วันที่ ${longDate(iso)}`,
	];
}

function section(label: string, lines: string[], layout: Layout): string[] {
	if (lines.length === 0) return [];
	const [first = "", ...rest] = lines;
	return [`${label}${layout.label}${first}`, ...rest];
}

/** Lines of at most `width` characters, broken where a space is. */
function wrap(text: string, width: number): string[] {
	if (width === 0) return [text];
	const lines: string[] = [];
	let line = "";
	for (const word of text.split(/(?<= )/)) {
		if (line !== "" && line.length + word.length > width) {
			lines.push(line.trimEnd());
			line = "";
		}
		line += word;
	}
	return [...lines, line];
}

function readerLines({ readers }: Truth, { readers: style }: Layout): string[] {
	const words = readers.map(({ text }) => text);
	if (style === "numbered" && words.length > 1)
		return words.map((text, index) => `${index + 1}. ${text}`);
	return [words.join(style === "and" ? " และ" : " ")];
}

function referenceLines({ references }: Truth, { references: style }: Layout): string[] {
	const cited = references.map(({ office, number }) => [
		`หนังสือ${office} ที่ ${printNumber(number)}`,
		`ลงวันที่ ${longDate(number.iso)}`,
	]);
	if (style === "none") return [];
	if (style === "plain") return [cited[0]?.join(" ") ?? ""];
	if (style === "dated-below") return cited[0] ?? [];
	return cited.map((words, index) => `${index + 1}. ${words.join(" ")}`);
}

function enclosureLines({ enclosures }: Truth, { enclosures: style }: Layout): string[] {
	const [form, plan, copy] = enclosures;
	if (style === "none" || !form || !plan || !copy?.number) return [];
	const copies = ({ copies: count, unit }: typeof form) => `จำนวน ${count} ${unit}`;
	const letter = `${copy.title} ที่ ${printNumber(copy.number)}`;
	const dated = `ลงวันที่ ${longDate(copy.number.iso)}`;
	switch (style) {
		case "plain":
			return [`${form.title} ${copies(form)}`];
		case "copies-below":
			return [form.title, copies(form)];
		case "letter":
			return [`${letter} ${dated} ${copies(copy)}`];
		case "letter-broken":
			return [letter, "", dated, "", copies(copy)];
		default:
			return [form, plan].map((item, index) => `${index + 1}. ${item.title}     ${copies(item)}`);
	}
}

const WEEKDAYS = ["อาทิตย์", "จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์"];

/** The paragraphs of the letter, one string each. */
export function bodyOf(truth: Truth): string[] {
	const { deadline, paragraphs, url, planTarget } = truth;
	const day = deadline.hasWeekday
		? `วัน${WEEKDAYS[new Date(deadline.iso).getUTCDay()]}ที่ ${longDate(deadline.iso)}`
		: `วันที่ ${longDate(deadline.iso)}`;
	return [
		...paragraphs,
		`ในการนี้ จึงขอความร่วมมือกรอกแบบทดลองตามเป้าหมายแผนแม่บทย่อย ${planTarget} แล้วส่งกลับภายใน${day} หรือกรอกที่ ${url} ตามมติที่ประชุม ครั้งที่ 9/2566 ต่อไป`,
		"จึงเรียนมาเพื่อโปรดทราบ และแจ้งผู้ทดลองในสังกัด",
	];
}

function bodyLines(truth: Truth, layout: Layout): string[] {
	const indent = layout.blanks === 1 ? "" : "\t\t";
	return bodyOf(truth).flatMap((text, index) => {
		const lines = wrap(text, layout.wrap);
		const broken = layout.catchword && index === 1 ? withCatchword(lines) : lines;
		const [first = "", ...rest] = broken;
		return [...(layout.blanks === 1 ? [""] : []), `${indent}${first}`, ...rest];
	});
}

function withCatchword(lines: string[]): string[] {
	const next = lines[1];
	if (!next) return lines;
	const word = next.split(" ")[0] ?? "";
	return [...lines.slice(0, 1), "", `/${word.slice(0, 12)}...`, "\f- 2 -", "", ...lines.slice(1)];
}

const CAPACITY: Readonly<Record<string, string>> = {
	ACTING_FOR: "ปฏิบัติราชการแทน",
	ACTING_AS: "รักษาการแทน",
	ACTING_IN_ABSENCE: "รักษาราชการแทน",
};

function foot(truth: Truth, layout: Layout): string[] {
	const { signatory, units } = truth;
	const closing = layout.closing === "none" || layout.memo ? [] : ["", "ขอแสดงความนับถือ"];
	const acting = CAPACITY[signatory.capacity];
	const position =
		acting === undefined
			? [signatory.position]
			: layout.capacity === "one-line"
				? [`${signatory.position} ${acting} ${signatory.actsFor}`]
				: layout.capacity === "own-line"
					? [signatory.position, `${acting}`, `${signatory.actsFor}`]
					: [`${signatory.position} ${acting}`, `${signatory.actsFor}`];
	return [
		...closing,
		"",
		"",
		`(${signatory.name})`,
		...position,
		"",
		...(layout.memo ? [] : [...units, ...contactLines(truth, layout)]),
	];
}

function contactLines(
	{ phone, fax, email, coordinator, mobile }: Truth,
	{ foot: style }: Layout,
): string[] {
	const spaced = (digits: string) =>
		`${digits.slice(0, 1)} ${digits.slice(1, 5)} ${digits.slice(5)}`;
	const dashed = (digits: string) =>
		`${digits.slice(0, 2)}-${digits.slice(2, 5)}-${digits.slice(5)}`;
	const own = `${mobile.slice(0, 3)}-${mobile.slice(3, 6)}-${mobile.slice(6)}`;
	switch (style) {
		case "none":
			return [];
		case "one-line":
			return [
				`โทร. ${dashed(phone.digits)} ต่อ ${phone.extension} โทรสาร ${dashed(fax)}`,
				`E-mail: ${email}`,
				`ผู้ประสานงาน ${coordinator} โทร. ${own}`,
			];
		case "both":
			return [`โทร./โทรสาร ${spaced(phone.digits)}`, `ไปรษณีย์อิเล็กทรอนิกส์ ${email}`];
		default:
			return [
				`โทร. ${spaced(phone.digits)} ต่อ ${phone.extension}`,
				`โทรสาร ${spaced(fax)}`,
				`ไปรษณีย์อิเล็กทรอนิกส์ ${email}`,
				`ผู้ประสานงาน ${coordinator}`,
				`โทร. ${own}`,
			];
	}
}
