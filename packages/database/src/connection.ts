import pg from "pg";
import { typeParsers } from "./pool.ts";

/**
 * Opens one connection for the length of `use`, as the role that the address names. Dates come as
 * text, unless other `types` are given.
 */
export async function withConnection<Value>(
	url: string,
	use: (connection: pg.Client) => Promise<Value>,
	types: pg.CustomTypesConfig = typeParsers,
): Promise<Value> {
	const connection = new pg.Client({ connectionString: url, types });
	// A server that goes away also says so between two statements; the next statement tells it.
	connection.on("error", () => undefined);
	await connection.connect();
	try {
		return await use(connection);
	} finally {
		await connection.end();
	}
}
