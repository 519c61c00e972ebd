import { ConfigError } from "@lao/config/config";
import { DatabaseError } from "@lao/database/errors";

/** A mistake of the user's, told in one line that says what to change. */
export class UsageError extends Error {
	override name = "UsageError";
}

/** The lines that tell a user why a command failed; the inside of the program stays inside. */
export function explain(error: unknown): string[] {
	if (error instanceof ConfigError) return [...error.mistakes];
	if (error instanceof DatabaseError || error instanceof UsageError) return [error.message];
	if (error instanceof Error) return [`Unexpected: ${error.message}`];
	return [`Unexpected: ${String(error)}`];
}
