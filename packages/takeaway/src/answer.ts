/** An error of an answer, as far as it is passed on. */
export interface AnswerError {
	message: string;
	path?: readonly (string | number)[];
	extensions?: Record<string, unknown>;
}

/** What the graph answers to one query. */
export interface Answer {
	data?: Record<string, unknown> | null;
	errors?: readonly AnswerError[];
	extensions?: Record<string, unknown>;
}

/** Asks the graph one query. */
export type Ask = (query: string, variables: Record<string, unknown>) => Promise<Answer>;

/** Why an answer cannot be taken away; holds the errors a client reads. */
export class TakeawayError extends Error {
	override name = "TakeawayError";
	readonly errors: readonly AnswerError[];

	constructor(errors: readonly AnswerError[]) {
		super(errors.map(({ message }) => message).join("; "));
		this.errors = errors;
	}

	/** Code of the first error. */
	get code(): string {
		return String(this.errors[0]?.extensions?.code ?? "INTERNAL_SERVER_ERROR");
	}
}

/** A fault of the request, with its code. */
export function refusal(code: string, message: string): TakeawayError {
	return new TakeawayError([{ message, extensions: { code } }]);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
