import pg from "pg";
import { DatabaseError, errorCode } from "./errors.ts";

/** Oldest PostgreSQL that has every feature the tables use. */
const oldestMajor = 15;

/** Reasons a server of the user's cannot be used, by the code PostgreSQL or the network gives. */
const reasons: Record<string, string> = {
	ECONNREFUSED: "nothing listens there; start the server or correct the address",
	ENOTFOUND: "the host name is unknown; correct the address",
	ETIMEDOUT: "the server does not answer; check the address and the firewall",
	"28P01": "the password is wrong; correct it in DATABASE_URL",
	"28000": "the user may not log in; correct the user in DATABASE_URL",
	"3D000": "the database does not exist; create it or correct the name",
	"53300": "the server has no connection left; raise max_connections",
};

/** Makes sure that a server answers, is recent enough and lets us make roles and schemas. */
export async function reachServer(url: string): Promise<void> {
	const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
	try {
		await client.connect();
		const { rows } = await client.query<{ version: number; enough: boolean }>(
			`select current_setting('server_version_num')::integer / 10000 as version,
				rolsuper or rolcreaterole as enough from pg_roles where rolname = current_user`,
		);
		const [server] = rows;
		if (!server || server.version < oldestMajor) {
			throw unusable(`it is older than PostgreSQL ${oldestMajor}; use a newer server`);
		}
		if (!server.enough) throw unusable("its user may not create roles; grant CREATEROLE");
	} catch (error) {
		if (error instanceof DatabaseError) throw error;
		throw unusable(reasons[codeOf(error)] ?? "it cannot be reached; check the address");
	} finally {
		await client.end().catch(() => undefined);
	}
}

function unusable(reason: string): DatabaseError {
	return new DatabaseError("SERVER_UNREACHABLE", `DATABASE_URL cannot be used: ${reason}`);
}

/** A host with several addresses fails with an error for each. */
function codeOf(error: unknown): string {
	return errorCode(error instanceof AggregateError ? error.errors[0] : error);
}
