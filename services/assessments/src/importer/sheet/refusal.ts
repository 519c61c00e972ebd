/** Why a row cannot be trusted; the message says in one line what to change. */
export class Refusal extends Error {
	override name = "Refusal";
	readonly code: string;

	constructor(code: string, message: string) {
		super(message);
		this.code = code;
	}
}
