import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { missingBinaries } from "./binaries.ts";
import { DatabaseError, serverError } from "./errors.ts";
import { readPostmaster } from "./postmaster.ts";
import { serverSettings } from "./server-settings.ts";
import type { ServerUser } from "./server-user.ts";

/** A PostgreSQL server that is our child. */
export interface ServerProcess {
	port: number;
	stop(): Promise<void>;
}

/** Which server to start, and how. */
export interface ServerOptions {
	dataDir: string;
	cluster: string;
	postgres: string;
	user: ServerUser;
	durable: boolean;
	connections?: number;
}

// Another program took the port in between, or processes of a killed server are still going away.
const passing = /could not bind|could not create any TCP|shared memory block .* still in use/;

/** Starts the server on a free port of 127.0.0.1 and waits until it answers. */
export async function startServer(options: ServerOptions): Promise<ServerProcess> {
	const log = join(options.dataDir, "postgres.log");
	for (let attempt = 1; ; attempt++) {
		const port = await freePort();
		const child = spawnServer(options, port, log);
		if (await becomesReady(child, options.cluster)) {
			child.unref();
			let stopped: Promise<void> | undefined;
			return { port, stop: () => (stopped ??= stopServer(child)) };
		}
		const said = readFileSync(log, "utf8");
		if (attempt === 5 || !passing.test(said)) {
			throw serverError(`PostgreSQL did not start (see ${log})`, said);
		}
		await pause(100 * attempt);
	}
}

async function freePort(): Promise<number> {
	const probe = createServer();
	try {
		await once(probe.listen(0, "127.0.0.1"), "listening");
		const address = probe.address();
		return typeof address === "object" && address ? address.port : 0;
	} catch (cause) {
		throw new DatabaseError("PORT_UNAVAILABLE", "no free port on 127.0.0.1 for PostgreSQL", {
			cause,
		});
	} finally {
		probe.close();
	}
}

function spawnServer(options: ServerOptions, port: number, log: string): ChildProcess {
	// A file, not a pipe: it outlives us if we are killed, and can be read afterwards.
	const output = openSync(log, "w", 0o600);
	try {
		const settings = serverSettings(port, options);
		const args = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
		const launch = options.user.launch(options.postgres, ["-D", options.cluster, ...args]);
		return spawn(launch.file, launch.args, {
			...launch.options,
			stdio: ["ignore", output, output],
			// Ctrl-C reaches the terminal's whole process group; PostgreSQL must stop after us, not with us.
			detached: true,
		});
	} finally {
		closeSync(output);
	}
}

/** True when the server answers, false when it has ended instead. */
async function becomesReady(child: ChildProcess, cluster: string): Promise<boolean> {
	let failure: Error | undefined;
	child.on("error", (error) => {
		failure = error;
	});
	while (child.exitCode === null && child.signalCode === null) {
		if (failure) throw missingBinaries(`do not run here (${failure.message})`, failure);
		const said = readPostmaster(cluster);
		if (said?.pid === child.pid && said?.ready) return true;
		await pause(15);
	}
	return false;
}

/** Asks for a fast shutdown, then for an immediate one, and in the end kills. */
async function stopServer(child: ChildProcess): Promise<void> {
	child.ref();
	for (const [signal, patience] of [
		["SIGINT", 10_000],
		["SIGQUIT", 5000],
		["SIGKILL", 5000],
	] as const) {
		if (child.exitCode !== null || child.signalCode !== null) return;
		const exit = once(child, "exit", { signal: AbortSignal.timeout(patience) });
		child.kill(signal);
		await exit.catch(() => {});
	}
}
