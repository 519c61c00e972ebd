/** Something about the database that the person at the terminal can act on: a code and one clear line. */
export class DatabaseError extends Error {
	override name = "DatabaseError";
	readonly code: string;

	constructor(code: string, message: string, options?: ErrorOptions) {
		super(message, options);
		this.code = code;
	}
}

/** The code of a system or PostgreSQL error such as ENOENT or 57P03, or "" when it has none. */
export function errorCode(error: unknown): string {
	const code = error instanceof Error && "code" in error ? error.code : undefined;
	return typeof code === "string" ? code : "";
}
