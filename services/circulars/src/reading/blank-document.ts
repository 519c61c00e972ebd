import type { Ledger } from "./ledger.ts";
import type { DocumentKind, ReadDocument } from "./read-document.ts";

/** A document of which nothing is read yet. */
export function blankDocument(kind: DocumentKind, ledger: Ledger): ReadDocument {
	const place = ledger.source.place(ledger.span);
	return {
		kind,
		...place,
		confidence: 1,
		title: null,
		numbers: [],
		orderNumber: null,
		urgency: null,
		secrecy: null,
		office: null,
		address: null,
		date: null,
		subject: null,
		recipients: [],
		references: [],
		enclosures: [],
		paragraphs: [],
		citations: [],
		deadlines: [],
		urls: [],
		codes: [],
		planTargets: [],
		signatory: null,
		owningUnits: [],
		contacts: [],
		copiesTo: [],
		stamps: [],
		columns: [],
		contents: [],
		issues: ledger.issues,
		ignored: ledger.source.ignored
			.filter(({ start }) => start >= ledger.span.start && start < ledger.span.end)
			.map(({ name, ...span }) => ({ name, ...ledger.source.place(span) })),
		personalData: ledger.source.personalData.filter(
			(datum) => datum.start >= place.start && datum.start < place.end,
		),
	};
}
