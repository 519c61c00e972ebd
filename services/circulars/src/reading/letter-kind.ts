import type { Ledger } from "./ledger.ts";
import type { ReadDocument } from "./read-document.ts";

const PASSES_ON = /(?:ส่ง|แนบ)\s?สำเนา\s?หนังสือ|สำเนาหนังสือดังกล่าว|ส่งหนังสือดังกล่าว|แจ้งเวียน/;

/** Tells a forwarding letter and a draft from other letters. */
export function judgeKind(document: ReadDocument): void {
	if (document.kind !== "LETTER") return;
	if (isDraft(document)) document.kind = "DRAFT";
	else if (passesOn(document)) document.kind = "FORWARDING_LETTER";
}

/** Without serial or date a letter has no identity yet, unless someone has received it. */
function isDraft({ numbers, date, stamps }: ReadDocument): boolean {
	if (stamps.some(({ value }) => value.number !== null || value.date !== null)) return false;
	const isBlank = numbers.length > 0 && numbers.every(({ value }) => value.serial === null);
	return isBlank || date === null;
}

/** A letter is passed on when it is enclosed, or referred to and said to be sent along. */
function passesOn({ enclosures, references, numbers, paragraphs }: ReadDocument): boolean {
	if (enclosures.some(({ value }) => value.number !== null || /^สำเนาหนังสือ/.test(value.title)))
		return true;
	const own = numbers[0]?.value.agencyCode;
	const isOthers = references.some(
		({ value }) => value.number !== null && value.number.agencyCode !== own,
	);
	return isOthers && paragraphs.some(({ value }) => PASSES_ON.test(value));
}

const PARTS = [
	["numbers", "NO_NUMBER", "no number line"],
	["date", "NO_DATE", "no date"],
	["subject", "NO_SUBJECT", "no subject line"],
	["recipients", "NO_RECIPIENT", "no reader"],
	["signatory", "NO_SIGNATORY", "no signatory"],
] as const;

/** A letter under seal goes from office to office (ถึง): it has neither subject nor signatory. */
function isUnderSeal({ subject, signatory, office, recipients }: ReadDocument): boolean {
	return (
		!subject && !signatory && office !== null && recipients.every(({ value }) => !value.audience)
	);
}

/** One issue for each part that every letter must have and this one lacks. */
export function reportMissing(document: ReadDocument, ledger: Ledger): void {
	const top = { start: ledger.span.start, end: ledger.span.start };
	let missing = 0;
	for (const [part, code, message] of PARTS) {
		const value = document[part];
		if (value !== null && !(Array.isArray(value) && value.length === 0)) continue;
		if (isUnderSeal(document) && (part === "subject" || part === "signatory")) continue;
		ledger.report(code, message, top);
		missing++;
	}
	document.confidence = Math.round((1 - missing * 0.15) * 100) / 100;
}
