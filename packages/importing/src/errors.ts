/** Why a whole file cannot be imported; the message is one line that says what to do. */
export class ImportError extends Error {
	override name = "ImportError";
	readonly code: string;

	constructor(code: string, message: string, options?: ErrorOptions) {
		super(message, options);
		this.code = code;
	}
}
