import { expandTitles, provinceOfOffice, readRecipient } from "./audience.ts";
import type { Span } from "./field.ts";
import { urlsIn } from "./finding.ts";
import type { Doubt, Ledger } from "./ledger.ts";
import { enclosureAt, itemsOf, numbersOf, referenceAt, shareCopies } from "./list-item.ts";
import type { ReadDocument } from "./read-document.ts";
import { splitReaders } from "./recipient.ts";
import type { Section } from "./section.ts";

/** Adds subject, readers, references and enclosures to the letter. */
export function addSections(
	document: ReadDocument,
	sections: readonly Section[],
	ledger: Ledger,
): void {
	for (const section of sections) {
		ledger.take(section.label);
		const span = { start: section.start, end: section.lines.at(-1)?.end ?? section.start };
		if (span.end <= span.start) continue;
		if (section.name === "SUBJECT") addSubject(document, section, span, ledger);
		else if (section.name === "TO") addReaders(document, section, span, ledger);
		else addItems(document, section, ledger);
	}
}

function labelDoubts({ distance, name }: Section): Doubt[] {
	if (distance === 0) return [];
	return [{ code: "LABEL_OCR", message: `the label of ${name} is misspelt by ${distance}` }];
}

function addSubject(document: ReadDocument, section: Section, span: Span, ledger: Ledger): void {
	const field = ledger.text(span, 1 - section.distance * 0.2, labelDoubts(section));
	document.subject ??= field;
}

function addReaders(document: ReadDocument, section: Section, span: Span, ledger: Ledger): void {
	ledger.take(span);
	for (const doubt of labelDoubts(section)) ledger.report(doubt.code, doubt.message, section.label);
	const province = provinceOfOffice(document.office?.value ?? "");
	const written = ledger.source.text.slice(span.start, span.end);
	for (const reader of splitReaders(written)) {
		const place = { start: span.start + reader.start, end: span.start + reader.end };
		const expression = ledger.source.words(place);
		for (const title of expandTitles(expression)) {
			const { recipient, isGuessed } = readRecipient(title, province);
			const message = `${expression} was taken for its nearest title`;
			const doubts: Doubt[] = isGuessed ? [{ code: "RECIPIENT_GUESSED", message }] : [];
			const confidence = isGuessed ? 0.7 : recipient.audience ? 1 : 0.8;
			const value = { ...recipient, expression };
			document.recipients.push(ledger.field(value, place, confidence, doubts));
		}
	}
}

function addItems(document: ReadDocument, section: Section, ledger: Ledger): void {
	for (const doubt of labelDoubts(section)) ledger.report(doubt.code, doubt.message, section.label);
	for (const item of itemsOf(section, ledger.source)) {
		if (/^[\s-]*$/.test(ledger.source.text.slice(item.start, item.end))) continue;
		if (section.name === "REFERENCE") {
			ledger.take(item);
			const parts = numbersOf(item, ledger.source.text);
			document.references.push(...parts.map((part) => referenceAt(part, ledger)));
		} else {
			document.enclosures.push(enclosureAt(item, ledger));
			document.urls.push(...urlsIn(item, ledger));
		}
	}
	shareCopies(document.enclosures);
}
