import pg from "pg";
import { ownerUrl } from "./preparation.ts";

export type OwnerConnection = pg.ClientBase;

/** Opens a connection of whoever makes and revokes keys and reads the audit, for the length of `use`. */
export async function asOwner<Value>(
	adminUrl: string,
	use: (connection: OwnerConnection) => Promise<Value>,
): Promise<Value> {
	const connection = new pg.Client({ connectionString: ownerUrl(adminUrl) });
	// A server that goes away also says so between two statements; the next statement tells it.
	connection.on("error", () => undefined);
	await connection.connect();
	try {
		return await use(connection);
	} finally {
		await connection.end();
	}
}
