import { rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { readIfThere } from "./data-folder.ts";
import { DatabaseError, errorCode } from "./errors.ts";

/** What a running PostgreSQL says about itself in postmaster.pid. */
export interface Postmaster {
	pid: number;
	port: number;
	ready: boolean;
}

const pidFile = (cluster: string) => join(cluster, "postmaster.pid");

/** What the cluster's postmaster.pid says, which may be out of date; null when there is none. */
export function readPostmaster(cluster: string): Postmaster | null {
	const text = readIfThere(pidFile(cluster));
	if (text === null) return null;
	const lines = text.split("\n").map((line) => line.trim());
	return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7] === "ready" };
}

/** The administrator's address of a cluster. */
export function adminUrl(password: string, port: number): string {
	return `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
}

/**
 * The address of this very cluster, if it is running. That something answers is not enough: after
 * a crash the process id and the port may long belong to others. So our password must open it,
 * and it must name our folder.
 */
export async function findRunning(cluster: string, password: string): Promise<string | null> {
	const found = readPostmaster(cluster);
	if (!found?.port) return null;
	const url = adminUrl(password, found.port);
	for (const end = Date.now() + 10_000; Date.now() < end; await pause(50)) {
		const answer = await dataFolderBehind(url);
		if (answer !== "not yet") return answer && resolve(answer) === cluster ? url : null;
	}
	throw new DatabaseError(
		"SERVER_FAILED",
		`process ${found.pid} has been starting or stopping PostgreSQL in ${cluster} for 10 s: wait for it, or stop it`,
	);
}

async function dataFolderBehind(url: string): Promise<string | null> {
	const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
	// A server that goes away while we ask is an answer too, not a crash of ours.
	client.on("error", () => {});
	try {
		await client.connect();
		const { rows } = await client.query<{ data_directory: string }>("show data_directory");
		return rows[0]?.data_directory ?? null;
	} catch (error) {
		// cannot_connect_now: starting up, recovering or shutting down.
		return errorCode(error) === "57P03" ? "not yet" : null;
	} finally {
		await client.end().catch(() => {});
	}
}

/** Removes a postmaster.pid whose server is gone; PostgreSQL would not start if its id is in use again. */
export function forgetPostmaster(cluster: string): void {
	rmSync(pidFile(cluster), { force: true });
}
