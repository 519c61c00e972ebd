/** What went wrong, kept as a value until its place in the answer is known. */
export class Failure {
	readonly error: unknown;

	constructor(error: unknown) {
		this.error = error;
	}
}

/** The value, or what kept it from being made. */
export function attempt<Value>(make: () => Value): Value | Failure {
	try {
		return make();
	} catch (error) {
		return new Failure(error);
	}
}

/** Puts what a promise becomes in its place. */
export function settle(values: unknown[], index: number, value: Promise<unknown>): Promise<void> {
	return value.then(
		(settled) => {
			values[index] = settled;
		},
		(error) => {
			values[index] = new Failure(error);
		},
	);
}

export const isPromise = (value: unknown): value is Promise<unknown> =>
	typeof value === "object" && value !== null && typeof Reflect.get(value, "then") === "function";
