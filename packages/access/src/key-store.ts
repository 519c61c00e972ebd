import type { Scope } from "@lao/subgraph/reader";
import { makeKey } from "./key.ts";
import type { OwnerConnection } from "./owner.ts";

/** A key as its keeper sees it. */
export interface StoredKey {
	id: string;
	name: string;
	scopes: string[];
	createdAt: Date;
	expiresAt: Date;
	revokedAt: Date | null;
	/** Day of the last use, as YYYY-MM-DD; null for a key that nobody used. */
	lastUsedOn: string | null;
}

export interface KeyRequest {
	/** Whom or what the key is for. */
	name: string;
	scopes: readonly Scope[];
	expiresAt: Date;
}

const columns = `id, name, scopes, created_at as "createdAt", expires_at as "expiresAt",
	revoked_at as "revokedAt", (select max(day)::text from access.api_key_use
		where key_id = api_key.id) as "lastUsedOn"`;

/** Makes a key and stores its hash; the text is given here and never again. */
export async function createKey(
	connection: OwnerConnection,
	{ name, scopes, expiresAt }: KeyRequest,
): Promise<{ key: StoredKey; text: string }> {
	const { id, hash, text } = makeKey();
	const { rows } = await connection.query<StoredKey>(
		`insert into access.api_key (id, hash, name, scopes, expires_at)
			values ($1, $2, $3, $4, $5) returning ${columns}`,
		[id, hash, name, scopes, expiresAt],
	);
	const [key] = rows;
	if (!key) throw new Error("An insert returns its row");
	return { key, text };
}

/** Every key there ever was, the newest first. */
export async function listKeys(connection: OwnerConnection): Promise<StoredKey[]> {
	const { rows } = await connection.query<StoredKey>(
		`select ${columns} from access.api_key order by created_at desc, id`,
	);
	return rows;
}

/** Revokes a key, from which time a key revoked before stays; undefined where there is no such key. */
export async function revokeKey(
	connection: OwnerConnection,
	id: string,
): Promise<StoredKey | undefined> {
	const { rows } = await connection.query<StoredKey>(
		`update access.api_key set revoked_at = coalesce(revoked_at, now()) where id = $1
			returning ${columns}`,
		[id],
	);
	return rows[0];
}
