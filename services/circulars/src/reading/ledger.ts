import type { Field, IssueCode, ReadIssue, Span } from "./field.ts";
import type { Source } from "./source.ts";

/** A doubt of a value, before it has its place. */
export interface Doubt {
	code: IssueCode;
	message: string;
}

// Punctuation, leaders and tabs say nothing that could be lost.
const SAYS_NOTHING = /^[\s.…_,:;–—=*|()\-/“”"'‘’•·<>[\]\\]*$/;

/** Book of one document: what was taken from which place, so that nothing is dropped in silence. */
export class Ledger {
	readonly issues: ReadIssue[] = [];
	readonly #taken: Span[] = [];

	constructor(
		readonly source: Source,
		readonly span: Span,
	) {}

	/** Counts the place as read. */
	take(span: Span): void {
		this.#taken.push({ start: span.start, end: span.end });
	}

	/** A value with its place, which counts as read; its doubts are issues of the document too. */
	field<T>(value: T, span: Span, confidence = 1, doubts: readonly Doubt[] = []): Field<T> {
		this.take(span);
		const issues = doubts.map(({ code, message }) => this.source.issue(code, message, span));
		this.issues.push(...issues);
		return this.source.field(value, span, confidence, issues);
	}

	/** Text of the place as a field, masked and on one line. */
	text(span: Span, confidence = 1, doubts: readonly Doubt[] = []): Field<string> {
		return this.field(this.source.words(span), span, confidence, doubts);
	}

	report(code: IssueCode, message: string, span: Span): void {
		this.issues.push(this.source.issue(code, message, span));
	}

	/** One issue for each letter that was mended by what surrounds it. */
	#reportMended(): void {
		for (const at of this.source.sixes) {
			if (at < this.span.start || at >= this.span.end) continue;
			this.report("OCR_WO_READ_AS_6", "๖ under a vowel was read as ว", { start: at, end: at + 1 });
		}
	}

	/** One issue for each run of words on a line from which nothing was taken. */
	reportUnread(): void {
		this.#reportMended();
		const taken = this.#taken.toSorted((a, b) => a.start - b.start);
		let next = 0;
		let read = this.span.start;
		for (const line of this.source.lines) {
			if (line.end <= this.span.start) continue;
			if (line.start >= this.span.end) break;
			let at = Math.max(line.start, read);
			for (let span = taken[next]; span && span.start < line.end; span = taken[++next]) {
				this.#reportGap(at, span.start);
				at = Math.max(at, span.end);
				read = Math.max(read, span.end);
			}
			this.#reportGap(at, line.end);
		}
	}

	#reportGap(start: number, end: number): void {
		const text = this.source.text.slice(start, end);
		if (end <= start || SAYS_NOTHING.test(text)) return;
		const lead = text.length - text.trimStart().length;
		const gap = { start: start + lead, end: start + text.trimEnd().length };
		this.report("UNREAD_TEXT", `not understood: ${this.source.words(gap)}`, gap);
	}
}
