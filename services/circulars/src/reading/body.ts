import { valuesAt } from "./contact-line.ts";
import type { Span } from "./field.ts";
import { citationsIn, codesIn, deadlinesIn, planTargetsIn, urlsIn } from "./finding.ts";
import type { Ledger } from "./ledger.ts";
import type { Line } from "./line.ts";
import { paragraphsOf } from "./paragraph.ts";
import type { ReadDocument } from "./read-document.ts";

/** Adds the paragraphs of the lines to the document, with all that is found in them. */
export function addBody(document: ReadDocument, lines: readonly Line[], ledger: Ledger): void {
	for (const span of paragraphsOf(lines)) {
		document.paragraphs.push(ledger.text(span));
		addFindings(document, span, ledger);
	}
}

/** Adds what a stretch of text holds: deadlines, addresses, codes, cited letters, numbers to call. */
export function addFindings(document: ReadDocument, span: Span, ledger: Ledger): void {
	document.deadlines.push(...deadlinesIn(span, ledger));
	document.urls.push(...urlsIn(span, ledger));
	document.planTargets.push(...planTargetsIn(span, ledger));
	document.codes.push(...codesIn(span, ledger));
	document.citations.push(...citationsIn(span, ledger));
	document.contacts.push(...valuesAt(span, "NONE", ledger));
}
