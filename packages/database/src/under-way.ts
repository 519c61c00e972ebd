import { connect } from "node:net";
import { setTimeout } from "node:timers/promises";
import type pg from "pg";

/** Code of a cancel request among the messages that open a connection. */
const cancelCode = 80_877_102;

/** Milliseconds a server may take to hear a cancel request, and between two of them. */
const patience = 1000;
const pause = 50;

/** Where a connection leads, and the two numbers by which its statement can be cancelled. */
interface Backend {
	host: string;
	port: number;
	processID: number;
	secretKey: number;
}

interface Cancelling {
	/** Called when the statement has ended. */
	end(isOver: true): void;
	/** Whether the server has heard every request, so that none can come later. */
	isHeard: Promise<boolean>;
}

/** A statement was not sent, because nobody waits for it any more. */
export class Unawaited extends Error {}

/** Statements of one request that PostgreSQL works on; cancelled when nobody waits for them any more. */
export class UnderWay {
	readonly #signal: AbortSignal;
	readonly #statements = new Map<pg.PoolClient, Cancelling | null>();

	constructor(signal: AbortSignal) {
		this.#signal = signal;
	}

	/** Before a statement is sent on a connection. */
	begin(client: pg.PoolClient): void {
		if (this.#signal.aborted) throw new Unawaited("Nobody waits for this statement");
		// One listener for all, and none while nothing is under way: a file keeps its signal for hours.
		if (this.#statements.size === 0) this.#signal.addEventListener("abort", this.#cancelAll);
		this.#statements.set(client, null);
	}

	/** When it has ended; what it then returns must be waited for before anybody uses the connection. */
	end(client: pg.PoolClient): Promise<boolean> | undefined {
		const cancelling = this.#statements.get(client);
		this.#statements.delete(client);
		if (this.#statements.size === 0) this.#signal.removeEventListener("abort", this.#cancelAll);
		cancelling?.end(true);
		return cancelling?.isHeard;
	}

	readonly #cancelAll = () => {
		for (const client of this.#statements.keys()) this.#statements.set(client, cancel(client));
	};
}

function cancel(client: pg.PoolClient): Cancelling {
	const { promise, resolve } = Promise.withResolvers<boolean>();
	const isHeard = (async () => {
		// A server that has not read the statement yet ignores the request: it is told again.
		do if (!(await requestCancel(client))) return false;
		while (!(await Promise.race([promise, setTimeout(pause, false, { ref: false })])));
		return true;
	})();
	return { end: resolve, isHeard };
}

/** Asks on a connection of its own, which the server closes when the statement has been signalled. */
function requestCancel(client: pg.PoolClient): Promise<boolean> {
	// What pg keeps of a connection, and has no types for.
	const { host, port, processID, secretKey } = client as unknown as Backend;
	const message = Buffer.alloc(16);
	for (const [at, word] of [16, cancelCode, processID, secretKey].entries()) {
		message.writeInt32BE(word, 4 * at);
	}
	const isLocal = host.startsWith("/");
	const socket = isLocal ? connect(`${host}/.s.PGSQL.${port}`) : connect(port, host);
	return new Promise((resolve) => {
		socket.once("connect", () => socket.write(message));
		socket.setTimeout(patience, () => socket.destroy(new Error("The server does not hear")));
		socket.on("error", () => undefined).resume();
		socket.once("close", (hasFailed) => resolve(!hasFailed));
	});
}
