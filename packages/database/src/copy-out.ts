import pg from "pg";
import { to } from "pg-copy-streams";

/** One value of a row as PostgreSQL writes it: null where there is none. */
export type TextCell = string | null;

/** A value of a statement's parameter as an untyped literal, read as the parameter would be. */
function literal(value: unknown): string {
	if (value === null || value === undefined) return "null";
	return pg.escapeLiteral(Array.isArray(value) ? arrayText(value) : String(value));
}

function arrayText(values: unknown[]): string {
	const items = values.map((value) =>
		value === null ? "null" : `"${String(value).replace(/[\\"]/g, "\\$&")}"`,
	);
	return `{${items.join(",")}}`;
}

/** COPY takes no parameters: they are written into the statement, in one pass. */
function filledIn(sql: string, parameters: unknown[]): string {
	return sql.replace(/\$(\d+)/g, (_, number) => literal(parameters[Number(number) - 1]));
}

/**
 * Rows of a statement as texts, in batches, over a connection of their own: whoever reads slowly
 * holds no connection of a pool. Stopping early closes the connection, and with it the statement.
 */
export async function* copyOut(
	url: string,
	sql: string,
	parameters: unknown[],
): AsyncGenerator<TextCell[][]> {
	// A statement lasts as long as its reader takes, which no timeout of a page fits.
	const options = "-c default_transaction_read_only=on -c jit=off -c statement_timeout=0";
	const client = new pg.Client({ connectionString: url, options });
	await client.connect();
	client.on("error", () => undefined);
	const stream = client.query(to(`copy (${filledIn(sql, parameters)}) to stdout`));
	let isWhole = false;
	try {
		let rest: Buffer = Buffer.alloc(0);
		for await (const chunk of stream as AsyncIterable<Buffer>) {
			const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
			const end = bytes.lastIndexOf(0x0a) + 1;
			rest = bytes.subarray(end);
			if (end > 0) yield rowsOf(bytes.toString("utf8", 0, end - 1));
		}
		isWhole = true;
	} finally {
		if (isWhole) await client.end();
		else await abandon(client, url);
	}
}

/** Cancels what a connection still runs; the server would else notice only when it next writes. */
async function abandon(client: pg.Client, url: string): Promise<void> {
	const pid: unknown = Reflect.get(client, "processID");
	const other = new pg.Client({ connectionString: url });
	try {
		await other.connect();
		await other.query("select pg_cancel_backend($1)", [pid]);
	} finally {
		await other.end();
		const socket: unknown = Reflect.get(client, "connection");
		if (socket instanceof pg.Connection) socket.stream.destroy();
	}
}

function rowsOf(text: string): TextCell[][] {
	const lines = text.split("\n");
	const isEscaped = text.includes("\\");
	return lines.map((line) => {
		const cells: TextCell[] = line.split("\t");
		if (!isEscaped || !line.includes("\\")) return cells;
		return cells.map((cell) => (cell === "\\N" ? null : unescaped(cell)));
	});
}

const escapes: Record<string, string> = {
	...{ b: "\b", f: "\f", n: "\n", r: "\r", t: "\t", v: "\v" },
};

function unescaped(cell: TextCell): TextCell {
	if (!cell?.includes("\\")) return cell;
	return cell.replace(/\\(.)/gs, (_, character: string) => escapes[character] ?? character);
}
