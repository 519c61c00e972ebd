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

	/** One issue for each run of lines from which nothing was taken. */
	reportUnread(): void {
		for (const line of this.source.lines) {
			if (line.end <= this.span.start || line.start >= this.span.end) continue;
			for (const gap of this.#gapsIn(line)) {
				this.report("UNREAD_TEXT", `not understood: ${this.source.words(gap)}`, gap);
			}
		}
	}

	#gapsIn(line: Span): Span[] {
		const gaps: Span[] = [];
		const add = (start: number, end: number) => {
			const text = this.source.text.slice(start, end);
			if (end <= start || SAYS_NOTHING.test(text)) return;
			const lead = text.length - text.trimStart().length;
			gaps.push({ start: start + lead, end: start + text.trimEnd().length });
		};
		let at = line.start;
		const taken = this.#taken
			.filter(({ start, end }) => end > line.start && start < line.end)
			.sort((a, b) => a.start - b.start);
		for (const { start, end } of taken) {
			add(at, Math.min(start, line.end));
			at = Math.max(at, end);
		}
		add(at, line.end);
		return gaps;
	}
}
