import { ConfigError } from "@lao/config/config";
import { DatabaseError } from "@lao/database/errors";
import { SavedQueryError } from "@lao/gateway/saved-queries";
import { UndoError } from "@lao/importing/undo";
import { TakeawayError } from "@lao/takeaway/answer";

/** A mistake of the user's, told in one line that says what to change. */
export class UsageError extends Error {
	override name = "UsageError";
}

const connectionLost = "the connection to the database broke: nothing was written";

/** What the system or PostgreSQL says in a code, by the code. */
const reasons: Record<string, string> = {
	ENOSPC: "the disk is full; make room and do it again",
	EDQUOT: "the disk quota of this user is used up; make room and do it again",
	"53100": "the disk of the database is full: nothing was written; make room and do it again",
	"53200": "the database is out of memory: nothing was written",
	"57P01": "the database was stopped: nothing was written",
	"57P02": "the database was stopped: nothing was written",
	ECONNRESET: connectionLost,
	EPIPE: connectionLost,
};

/** The lines that tell a user why a command failed; the inside of the program stays inside. */
export function explain(error: unknown): string[] {
	if (error instanceof ConfigError) return [...error.mistakes];
	const ours = [DatabaseError, SavedQueryError, UndoError, UsageError];
	const isOurs = ours.some((kind) => error instanceof kind);
	if (!(error instanceof Error)) return [`Unexpected: ${String(error)}`];
	if (isOurs) return [error.message];
	if (error instanceof TakeawayError) return error.errors.map(({ message }) => message);
	const reason = "code" in error ? reasons[String(error.code)] : undefined;
	// The driver gives no code where the server went away without a word.
	const broken = /^Connection terminated/.test(error.message) ? connectionLost : undefined;
	// Also where a file of the database may not grow any further.
	const full = /^could not (extend|write to) file/.test(error.message)
		? reasons["53100"]
		: undefined;
	return [reason ?? broken ?? full ?? `Unexpected: ${error.message}`];
}
