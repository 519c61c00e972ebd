/** What a client may be allowed beyond the public data. */
export const scopes = ["pii:read", "secret:read", "points:high", "admin"] as const;

export type Scope = (typeof scopes)[number];

/** Who asks. */
export interface Reader {
	/** Key or token that spoke for the client, as the audit names it. */
	name: string;
	scopes: ReadonlySet<Scope>;
}

/** A client that showed nothing: it reads what is public. */
export const anonymous: Reader = { name: "anonymous", scopes: new Set() };

/** A piece of personal data that was read, as the audit tells it. */
export interface PersonalReading {
	/** Field that was read, such as `Contact.personalValue`. */
	field: string;
	/** Key of the record that holds it. */
	recordId: string;
}

export function isScope(text: string): text is Scope {
	return (scopes as readonly string[]).includes(text);
}

/** The reader as text of a header. */
export function printReader({ name, scopes: held }: Reader): string {
	return JSON.stringify({ name, scopes: [...held] });
}

/** The reader that such a text names; without a text, nobody known. */
export function parseReader(text: unknown): Reader {
	if (typeof text !== "string") return anonymous;
	const { name, scopes: held }: { name: string; scopes: string[] } = JSON.parse(text);
	return { name, scopes: new Set(held.filter(isScope)) };
}
