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

/** One line about a failed program of PostgreSQL, from all that it said. */
export function serverError(what: string, output: string): DatabaseError {
	if (/No space left on device|Disk quota exceeded|Check free disk space/.test(output)) {
		return new DatabaseError("DISK_FULL", `${what}: no space left on the disk`);
	}
	const lines = output.trim().split("\n");
	// The first complaint is the cause, what follows are its consequences.
	const said = lines.find((line) => /FATAL|PANIC|error:|cannot open/.test(line)) ?? lines.at(-1);
	const why = said?.replace(/^.*(FATAL|PANIC): */, "") || "PostgreSQL gave no reason";
	return new DatabaseError("SERVER_FAILED", `${what}: ${why}`, { cause: output });
}
