import { withConnection } from "@lao/database/connection";
import pg from "pg";
import { ownerUrl } from "./preparation.ts";

export type OwnerConnection = pg.ClientBase;

/** Opens a connection of whoever makes and revokes keys and reads the audit, for the length of `use`. */
export function asOwner<Value>(
	adminUrl: string,
	use: (connection: OwnerConnection) => Promise<Value>,
): Promise<Value> {
	return withConnection(ownerUrl(adminUrl), use, pg.types);
}
