import { randomFrom } from "./noise.ts";

export interface TrueNumber {
	agency: string;
	unit: string;
	isCircular: boolean;
	serial: string | null;
	iso: string;
}

/** What one invented letter says; the layouts print it and the reader must find it. */
export interface Truth {
	number: TrueNumber;
	urgency: string | null;
	secrecy: string | null;
	office: string;
	address: string[];
	iso: string;
	subject: string;
	readers: { text: string; audience: string | null }[];
	references: { office: string; number: TrueNumber }[];
	enclosures: { title: string; copies: number; unit: string; number: TrueNumber | null }[];
	paragraphs: string[];
	deadline: { iso: string; hasWeekday: boolean };
	url: string;
	planTarget: string;
	signatory: { name: string; position: string; capacity: string; actsFor: string | null };
	units: string[];
	phone: { digits: string; extension: string };
	fax: string;
	email: string;
	coordinator: string;
	mobile: string;
	stamp: { body: string; number: string; iso: string; time: string };
}

const ISSUERS = [
	{
		agency: "ทด",
		unit: "0901.2",
		office: "กรมทดลองเอกสาร",
		address: ["ถนนสมมติ เขตดุสิต กทม. 10300"],
	},
	{
		agency: "สม",
		unit: "0204",
		office: "สำนักงานปลัดกระทรวงสมมติ",
		address: ["ถนนตัวอย่าง แขวงตัวอย่าง", "เขตพระนคร กรุงเทพฯ 10200"],
	},
	{
		agency: "ตย",
		unit: "0023.4",
		office: "สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัดตัวอย่าง",
		address: ["ศาลากลางจังหวัดตัวอย่าง ถนนศรีตัวอย่าง ตย 99000"],
	},
	{
		agency: "ตย",
		unit: "71201",
		office: "องค์การบริหารส่วนตำบลบ้านสมมติ",
		address: ["99 หมู่ที่ 9 ตำบลบ้านสมมติ", "อำเภอเมืองตัวอย่าง จังหวัดตัวอย่าง 99000"],
	},
	{ agency: "ตย", unit: "0618", office: "ที่ว่าการอำเภอสมมติใต้", address: ["ถนนเทศบาล ๙ ตย 99110"] },
	{
		agency: "อว",
		unit: "0777.01",
		office: "มหาวิทยาลัยทดสอบแห่งสมมติ",
		address: ["ตำบลในสมมติ อำเภอเมือง", "จังหวัดตัวอย่าง 99000"],
	},
	{
		agency: "กส (คทส)",
		unit: "0433.3",
		office: "กรมบัญชีสมมติ",
		address: ["ถนนพระราม 99 เขตพญาไท กทม. 10400"],
	},
	{
		agency: "ตย",
		unit: "0017.2",
		office: "ศาลากลางจังหวัดตัวอย่าง",
		address: ["ถนนศรีตัวอย่าง ตย 99000"],
	},
];

const SUBJECTS = [
	"ขอเชิญประชุมชี้แจงการใช้แบบทดสอบระบบทะเบียนสมมติ ประจำปีงบประมาณ พ.ศ. 2567",
	"การรายงานผลการซักซ้อมแผนสมมติของหน่วยงานตัวอย่าง",
	"แจ้งกำหนดการตรวจเยี่ยมศูนย์ทดลองเอกสาร",
	"ขอความอนุเคราะห์ข้อมูลประกอบการจัดทำคู่มือสมมติ",
	"ซักซ้อมแนวทางปฏิบัติในการจัดเก็บเอกสารตัวอย่างและการทำลายเอกสารสมมติตามกำหนด",
];

const READERS: Truth["readers"][] = [
	[{ text: "ผู้ว่าราชการจังหวัด ทุกจังหวัด", audience: "ALL_PROVINCES" }],
	[{ text: "ผู้ว่าราชการจังหวัดทุกจังหวัด", audience: "ALL_PROVINCES" }],
	[
		{ text: "นายกองค์การบริหารส่วนจังหวัดตัวอย่าง", audience: "PAO_OF_PROVINCE" },
		{ text: "ท้องถิ่นอำเภอทุกอำเภอ", audience: "DISTRICT_OFFICES_OF_PROVINCE" },
	],
	[{ text: "ผู้ว่าราชการจังหวัดตัวอย่าง", audience: "PROVINCE" }],
	[{ text: "นายกเทศมนตรีตำบลบ้านลองดู", audience: "LAO" }],
	[{ text: "อธิบดีกรมทดลองเอกสาร", audience: null }],
];

const BODIES = [
	"ด้วยหน่วยงานสมมติได้จัดให้มีการทดลองใช้ระบบทะเบียนตัวอย่าง เพื่อให้เจ้าหน้าที่ได้ฝึกกรอกข้อมูลที่ไม่มีอยู่จริง และตรวจดูว่าแบบที่พิมพ์ออกมาครบทุกช่องหรือไม่",
	"ตามที่ได้มีการซักซ้อมแผนสมมติเมื่อปีก่อน และได้ขอให้หน่วยงานตัวอย่างส่งรายงานตามแบบที่กำหนด ความละเอียดทราบแล้ว นั้น",
	"เนื่องด้วยศูนย์ทดลองเอกสารจะปรับปรุงห้องเก็บแฟ้มตัวอย่าง จึงมีความจำเป็นต้องย้ายแฟ้มทั้งหมดไปไว้ที่อาคารสมมติเป็นการชั่วคราว",
];
const SIGNERS: Truth["signatory"][] = [
	{
		name: "นายสมมติ ตัวอย่างดี",
		position: "อธิบดีกรมทดลองเอกสาร",
		capacity: "OWN_OFFICE",
		actsFor: null,
	},
	{
		name: "นางสาวลองดู ทดสอบเก่ง",
		position: "รองอธิบดี",
		capacity: "ACTING_FOR",
		actsFor: "อธิบดีกรมทดลองเอกสาร",
	},
	{
		name: "ว่าที่ร้อยตรีตัวอย่าง ใจสมมติ",
		position: "ท้องถิ่นอำเภอสมมติใต้",
		capacity: "ACTING_AS",
		actsFor: "ท้องถิ่นจังหวัดตัวอย่าง",
	},
	{
		name: "นางทดลอง พิมพ์ดีด",
		position: "รองผู้ว่าราชการจังหวัด",
		capacity: "ACTING_IN_ABSENCE",
		actsFor: "ผู้ว่าราชการจังหวัดตัวอย่าง",
	},
];
const UNITS = [
	["กองทดสอบระบบ", "กลุ่มงานทะเบียนสมมติ"],
	["สำนักงานปลัด"],
	["ส่วนวิชาการสมมติ", "ฝ่ายจัดเก็บแฟ้ม"],
];

/** Any day of 2560–2567, as ISO. */
function someDay(random: () => number): string {
	const from = Date.UTC(2017, 0, 1);
	return new Date(from + Math.floor(random() * 2900) * 86_400_000).toISOString().slice(0, 10);
}

function later(iso: string, days: number): string {
	return new Date(Date.parse(iso) + days * 86_400_000).toISOString().slice(0, 10);
}

/** An invented letter; the same seed gives the same letter. */
export function inventLetter(seed: number): Truth {
	const random = randomFrom(seed * 7919 + 17);
	const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
	const issuer = pick(ISSUERS);
	const iso = someDay(random);
	const serial = () => String(Math.floor(random() * 9000) + 12);
	const other = (): TrueNumber => ({
		agency: "นม",
		unit: "0107",
		isCircular: random() < 0.5,
		serial: serial(),
		iso: someDay(random),
	});
	const planTarget = String(110_101 + Math.floor(random() * 80_000));
	return {
		number: {
			agency: issuer.agency,
			unit: issuer.unit,
			isCircular: random() < 0.7,
			serial: serial(),
			iso,
		},
		urgency: pick([null, "ด่วน", "ด่วนมาก", "ด่วนที่สุด"]),
		secrecy: pick([null, null, "ลับ", "ลับมาก"]),
		office: issuer.office,
		address: issuer.address,
		iso,
		subject: pick(SUBJECTS),
		readers: pick(READERS),
		references: [
			{ office: "กรมทดลองเอกสาร", number: other() },
			{ office: "สำนักงานนัดหมาย", number: other() },
		],
		enclosures: [
			{ title: "แบบรายงานผลการทดลอง", copies: 1, unit: "ชุด", number: null },
			{ title: "กำหนดการทดสอบระบบ", copies: 2, unit: "แผ่น", number: null },
			{ title: "สำเนาหนังสือสำนักงานนัดหมาย", copies: 1, unit: "ฉบับ", number: other() },
		],
		paragraphs: [pick(BODIES)],
		deadline: { iso: later(iso, 10 + Math.floor(random() * 60)), hasWeekday: random() < 0.4 },
		url: pick(["https://example.go.th/form", "www.example.or.th", "https://example.com/a1B2"]),
		planTarget,
		signatory: pick(SIGNERS),
		units: pick(UNITS),
		phone: {
			digits: `02555${String(1000 + Math.floor(random() * 8999))}`,
			extension: String(100 + Math.floor(random() * 800)),
		},
		fax: `02555${String(1000 + Math.floor(random() * 8999))}`,
		email: "saraban@example.go.th",
		coordinator: pick(["นายประสาน งานสมมติ", "นางสาวติดต่อ ได้เสมอ"]),
		mobile: `081555${String(Math.floor(random() * 10_000)).padStart(4, "0")}`,
		stamp: {
			body: "เทศบาลตำบลผู้รับ",
			number: String(100 + Math.floor(random() * 4000)),
			iso: later(iso, 5),
			time: pick(["09:15", "10:57", "14:30"]),
		},
	};
}
