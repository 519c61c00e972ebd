import { toArabicDigits } from "@lao/thai/digits";
import type { ReadDocument } from "./read-document.ts";
import { skeletonOf } from "./skeleton.ts";

const DROPPED = /[^ก-ฮะ-ฺเ-ๆa-z0-9]|[\u0E47-\u0E4E]/g;

/** Every run of three letters, spaces, tones and punctuation aside. */
function trigrams(text: string): Set<string> {
	const letters = toArabicDigits(text.toLowerCase()).replace(DROPPED, "");
	const found = new Set<string>();
	for (let i = 0; i + 3 <= letters.length; i++) found.add(letters.slice(i, i + 3));
	return found;
}

/** How alike two texts are, 0 to 1: shared trigrams of all (Jaccard), OCR's slips forgiven. */
export function likeness(a: string, b: string): number {
	const [few, many] = [trigrams(a), trigrams(b)].sort((x, y) => x.size - y.size);
	if (!few || !many || many.size === 0) return a === b ? 1 : 0;
	let shared = 0;
	for (const trigram of few) if (many.has(trigram)) shared++;
	return shared / (few.size + many.size - shared);
}

type Letter = Pick<ReadDocument, "numbers" | "date" | "office" | "subject" | "paragraphs">;

const SAME_BODY = 0.8;
const SAME_TEXT = 0.95;

/**
 * True where two readings are manifestations of one letter: same issuer and date, and bodies alike.
 * Serials may differ by what OCR misreads; where they differ more, the texts must be all but equal.
 */
export function sameLetter(a: Letter, b: Letter): boolean {
	if (!sameIssuer(a, b) || a.date?.value.iso !== b.date?.value.iso) return false;
	const bodies = likeness(bodyOf(a), bodyOf(b));
	const subjects = likeness(a.subject?.value ?? "", b.subject?.value ?? "");
	const first = a.numbers[0]?.value.serial;
	const second = b.numbers[0]?.value.serial;
	if (first && second && first !== second) return bodies >= SAME_TEXT && subjects >= SAME_BODY;
	return bodies >= SAME_BODY;
}

function bodyOf({ paragraphs }: Letter): string {
	return paragraphs.map(({ value }) => value).join(" ");
}

function sameIssuer(a: Letter, b: Letter): boolean {
	const first = a.numbers[0]?.value;
	const second = b.numbers[0]?.value;
	const offices = a.office && b.office ? likeness(a.office.value, b.office.value) : null;
	if (!first || !second) return offices === null || offices >= SAME_BODY;
	if (first.unitCode !== second.unitCode) return false;
	if (first.agencyCode === second.agencyCode) return true;
	// OCR turns ลบ into ลป, but these are also two provinces: then the offices must agree.
	const [one, other] = [first.agencyCode ?? "", second.agencyCode ?? ""].map(
		(code) => skeletonOf(code).text,
	);
	return one === other && offices !== null && offices >= SAME_BODY;
}
