import pg from "pg";
import type { UnderWay } from "./under-way.ts";

interface Connections {
	pool: pg.Pool;
	/** Whether a connection keeps plans that are used no more. */
	isOld(client: pg.PoolClient): boolean;
}

interface SendOptions {
	underWay?: UnderWay;
	isShort?: boolean;
}

/** A statement that is sent, whatever its rows are. */
interface Sending extends pg.Submittable {
	/** Called when it has ended, with what went wrong. */
	onEnd: ((error?: unknown) => void) | undefined;
	fail(error: unknown): void;
}

/** Gives statements a connection: to the short ones of one request in one tick the same. */
export class Dispatch {
	readonly #connections: Connections;
	readonly #waiting = new Map<UnderWay, Sending[]>();

	constructor(connections: Connections) {
		this.#connections = connections;
	}

	send(statement: Sending, { underWay, isShort }: SendOptions): void {
		if (!underWay || !isShort) {
			void sendTogether(this.#connections, [statement], underWay);
			return;
		}
		const waiting = this.#waiting.get(underWay);
		if (waiting) waiting.push(statement);
		else {
			this.#waiting.set(underWay, [statement]);
			process.nextTick(() => this.#sendWaiting(underWay));
		}
	}

	#sendWaiting(underWay: UnderWay): void {
		const statements = this.#waiting.get(underWay) ?? [];
		this.#waiting.delete(underWay);
		void sendTogether(this.#connections, statements, underWay);
	}
}

/** Sends statements in one stretch on one connection: each answer costs no journey of its own. */
async function sendTogether(
	{ pool, isOld }: Connections,
	statements: Sending[],
	underWay: UnderWay | undefined,
): Promise<void> {
	const failAll = (error: unknown) => {
		for (const statement of statements) statement.fail(error);
	};
	const client = await pool.connect().catch(failAll);
	if (!client) return;
	try {
		underWay?.begin(client);
	} catch (error) {
		failAll(error);
		client.release();
		return;
	}
	let open = statements.length;
	let isFit = true;
	const release = (isGood: boolean) => client.release(!isGood || isOld(client));
	const end = (error: unknown) => {
		isFit &&= error === undefined || isOfStatement(error);
		open -= 1;
		if (open > 0) return;
		const isHeard = underWay?.end(client);
		if (!isHeard) release(isFit);
		else void isHeard.then(async (wasHeard) => release(wasHeard && (await isCalm(client))));
	};
	const { stream } = client.connection;
	stream.cork();
	for (const statement of statements) {
		statement.onEnd = end;
		client.query(statement);
	}
	stream.uncork();
}

/** Code of PostgreSQL for, among others, a plan whose rows are no longer what its connection was told. */
const unsupported = "0A000";

/** Whether PostgreSQL itself said what is wrong with the statement: the connection is as good as before. */
function isOfStatement(error: unknown): boolean {
	if (!(error instanceof pg.DatabaseError)) return false;
	return error.severity === "ERROR" && error.code !== unsupported;
}

/** A request to cancel that came too late ends here, not at the next statement of somebody else. */
async function isCalm(client: pg.PoolClient): Promise<boolean> {
	for (let attempt = 0; attempt < 2; attempt += 1) {
		const isAnswered = await client.query("select 1").then(
			() => true,
			() => false,
		);
		if (isAnswered) return true;
	}
	return false;
}
