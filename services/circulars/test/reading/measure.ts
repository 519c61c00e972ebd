import { toArabicDigits } from "@lao/thai/digits";
import { readLetters } from "../../src/reading/letters.ts";
import { likeness } from "../../src/reading/likeness.ts";
import type { ReadDocument } from "../../src/reading/read-document.ts";
import { editDistance } from "../../src/reading/skeleton.ts";
import { bodyOf, type Layout, printLetter } from "./layout.ts";
import { LAYOUTS } from "./layouts.ts";
import { withNoise } from "./noise.ts";
import { inventLetter, type TrueNumber, type Truth } from "./truth.ts";

/** How a field was read over all letters. */
export interface Score {
	precision: number;
	recall: number;
	expected: number;
}

type Values = Record<string, string[]>;

const numberKey = (number: {
	agencyCode: string | null;
	unitCode: string | null;
	isCircular: boolean;
	serial: string | null;
}) => `${number.agencyCode} ${number.unitCode}/${number.isCircular ? "ว" : ""}${number.serial}`;
const trueKey = ({ agency, unit, isCircular, serial }: TrueNumber) =>
	`${agency} ${unit}/${isCircular ? "ว" : ""}${serial}`;

/** What the layout prints of the letter, field by field. */
function expectedOf(truth: Truth, layout: Layout): Values {
	const { signatory, stamp, enclosures, references, memo } = {
		...truth,
		...layout,
		enclosures: truth.enclosures,
		references: truth.references,
		stamp: truth.stamp,
	};
	const [form, plan, copy] = enclosures;
	const enclosed =
		layout.enclosures === "none"
			? []
			: layout.enclosures.startsWith("letter")
				? [copy]
				: layout.enclosures === "numbered"
					? [form, plan]
					: [form];
	const cited =
		layout.references === "none"
			? []
			: layout.references === "numbered"
				? references
				: references.slice(0, 1);
	const hasContacts = !memo && layout.foot !== "none";
	const isFull = hasContacts && layout.foot !== "both";
	return {
		documents: ["1"],
		number: layout.header === "no-number" && !memo ? [] : [trueKey(truth.number)],
		urgency: truth.urgency ? [truth.urgency] : [],
		secrecy: truth.secrecy && !memo ? [truth.secrecy] : [],
		office: [truth.office],
		address: memo ? [] : [truth.address.join(" ")],
		date: [truth.iso],
		subject: [truth.subject],
		recipients: truth.readers.map(({ text }) => text),
		audience: truth.readers.map(({ audience }) => String(audience)),
		references: cited.map(({ number }) => `${trueKey(number)} ${number.iso}`),
		enclosures: enclosed.flatMap((item) =>
			item
				? [
						`${item.copies} ${item.number ? `${trueKey(item.number)} ${item.number.iso}` : item.title}`,
					]
				: [],
		),
		paragraphs: bodyOf(truth),
		deadlines: [truth.deadline.iso],
		urls: [truth.url],
		planTargets: [truth.planTarget],
		signatory: [signatory.name],
		position: [signatory.position],
		capacity: [`${signatory.capacity} ${signatory.actsFor}`],
		units: memo ? [] : truth.units,
		phone: [
			...(memo || layout.foot === "both" ? [truth.phone.digits] : []),
			...(isFull ? [`${truth.phone.digits} ${truth.phone.extension}`] : []),
		],
		fax: !hasContacts ? [] : layout.foot === "both" ? [truth.phone.digits] : [truth.fax],
		email: hasContacts ? [truth.email] : [],
		coordinator: isFull ? [truth.coordinator] : [],
		mobile: isFull ? [truth.mobile] : [],
		stamps:
			layout.stamp === "none" || memo
				? []
				: [`${stamp.body} ${stamp.number} ${stamp.iso} ${stamp.time}`],
	};
}

/** What the reader found, in the same words. */
function foundIn(documents: readonly ReadDocument[]): Values {
	const [letter] = documents;
	const contacts = (kind: string, isPersonal: boolean) =>
		(letter?.contacts ?? [])
			.filter(
				({ value }) =>
					value.kind === kind && (value.isPersonal === isPersonal || kind === "COORDINATOR"),
			)
			.map(({ value }) => [value.value, value.extension].filter(Boolean).join(" "));
	const one = <T>(field: { value: T } | null | undefined, text: (value: T) => string) =>
		field ? [text(field.value)] : [];
	const signed = letter?.signatory?.value;
	return {
		documents: [String(documents.length)],
		number: (letter?.numbers ?? []).map(({ value }) => numberKey(value)),
		urgency: one(letter?.urgency, String),
		secrecy: one(letter?.secrecy, String),
		office: one(letter?.office, String),
		address: one(letter?.address, String),
		date: one(letter?.date, ({ iso }) => iso),
		subject: one(letter?.subject, String),
		recipients: (letter?.recipients ?? []).map(({ value }) => value.expression),
		audience: (letter?.recipients ?? []).map(({ value }) => String(value.audience)),
		references: (letter?.references ?? []).map(
			({ value }) => `${value.number ? numberKey(value.number) : value.text} ${value.date?.iso}`,
		),
		enclosures: (letter?.enclosures ?? []).map(
			({ value }) =>
				`${value.copies} ${value.number ? `${numberKey(value.number)} ${value.date?.iso}` : value.title}`,
		),
		paragraphs: (letter?.paragraphs ?? []).map(({ value }) => value),
		deadlines: (letter?.deadlines ?? []).map(({ value }) => value.iso),
		urls: (letter?.urls ?? []).map(({ value }) => value),
		planTargets: (letter?.planTargets ?? []).map(({ value }) => value),
		signatory: signed?.name ? [signed.name] : [],
		position: signed?.position ? [signed.position] : [],
		capacity: signed ? [`${signed.capacity} ${signed.actsFor}`] : [],
		units: (letter?.owningUnits ?? []).map(({ value }) => value),
		phone: contacts("PHONE", false),
		fax: contacts("FAX", false),
		email: contacts("EMAIL", false),
		coordinator: contacts("COORDINATOR", true),
		mobile: documents.flatMap(({ personalData }) =>
			personalData.map(({ value }) =>
				toArabicDigits(value)
					.replace(/[oO]/g, "0")
					.replace(/ว/g, "6")
					.replace(/[^0-9]/g, ""),
			),
		),
		stamps: (letter?.stamps ?? []).map(
			({ value }) => `${value.body} ${value.number} ${value.date?.iso} ${value.time}`,
		),
	};
}

// Words that noise has changed in the paper itself count as found where they are all but equal;
// numbers, dates and codes must always be exact.
const WORDS = new Set(
	"office address subject recipients paragraphs signatory position capacity units coordinator enclosures stamps urls email".split(
		" ",
	),
);
const ALIKE = 0.7;

function agrees(field: string, expected: string, found: string, rate: number): boolean {
	const bare = (text: string) => toArabicDigits(text).replace(/\s+/g, "");
	if (bare(expected) === bare(found)) return true;
	if (rate === 0 || !WORDS.has(field)) return false;
	const isNear = editDistance(bare(expected), bare(found), 2) <= 2 && expected.length >= 8;
	return isNear || likeness(expected, found) >= ALIKE;
}

/** A field that was not read as expected; for people who mend the reader. */
export interface Miss {
	layout: string;
	field: string;
	expected: string[];
	found: string[];
	text: string;
}

/** Precision and recall of each field over every layout, `copies` letters each, at a rate of noise. */
export function measure(rate: number, copies = 4, misses: Miss[] = []): Record<string, Score> {
	const counts: Record<string, { right: number; expected: number; found: number }> = {};
	for (const [index, layout] of LAYOUTS.entries()) {
		for (let copy = 0; copy < copies; copy++) {
			const seed = index * 101 + copy;
			const truth = inventLetter(seed);
			const text = withNoise(printLetter(truth, layout), rate, seed + 5);
			const expected = expectedOf(truth, layout);
			const found = foundIn(readLetters(text));
			for (const [field, values] of Object.entries(expected)) {
				const read = found[field] ?? [];
				const left = [...read];
				let right = 0;
				for (const value of values) {
					const at = left.findIndex((other) => agrees(field, value, other, rate));
					if (at < 0) continue;
					left.splice(at, 1);
					right++;
				}
				counts[field] ??= { right: 0, expected: 0, found: 0 };
				counts[field].right += right;
				counts[field].expected += values.length;
				counts[field].found += read.length;
				if (right < Math.max(values.length, read.length))
					misses.push({ layout: layout.name, field, expected: values, found: read, text });
			}
		}
	}
	const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
	return Object.fromEntries(
		Object.entries(counts).map(([field, { right, expected, found }]) => [
			field,
			{ precision: share(right, found), recall: share(right, expected), expected },
		]),
	);
}
