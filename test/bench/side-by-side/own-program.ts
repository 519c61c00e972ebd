import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { inheritedEnvironment } from "@lao/config/child-environment";
import { endProcess } from "./process.ts";

/** Our program as a user starts it. */
export interface OwnProgram {
	address: string;
	/** Where each service answers, when they run apart. */
	services: ReadonlyMap<string, string>;
	stop(): Promise<void>;
}

const main = fileURLToPath(import.meta.resolve("@lao/cli/main"));

/** Runs `lao start` over a database that is ready, until it says where it answers. */
export async function startOwn(options: {
	adminUrl: string;
	secret: string;
	apart?: boolean;
	/** Settings of the program beyond these. */
	environment?: Record<string, string>;
}): Promise<OwnProgram> {
	const folder = await mkdtemp(join(tmpdir(), "lao-bench-own-"));
	const env = inheritedEnvironment({
		DATABASE_URL: options.adminUrl,
		LAO_SECRET: options.secret,
		LAO_DATA_DIR: folder,
		HOST: "127.0.0.1",
		PORT: String(await freePort()),
		LAO_SUBGRAPH_TIMEOUT_MS: "60000",
		LAO_STATEMENT_TIMEOUT_MS: "50000",
		LAO_REQUEST_TIMEOUT_MS: "70000",
		// What is measured is the graph, not the share that one client may have of it.
		LAO_POINTS_PER_MINUTE: "0",
		...options.environment,
	});
	const words = ["start", ...(options.apart ? ["--apart"] : [])];
	const child = fork(main, words, { env, silent: true, execArgv: await nodeOptions() });
	child.stderr?.pipe(process.stderr);
	const services = new Map<string, string>();
	let stopping = false;
	const stop = async () => {
		stopping = true;
		await endProcess(child);
		await rm(folder, { recursive: true, force: true });
	};
	const lines = child.stdout ? createInterface({ input: child.stdout }) : [];
	for await (const line of lines) {
		const [what, ...rest] = line.split(/\s+/);
		const [name = "", address = ""] = rest;
		if (what === "service") services.set(name, address);
		if (what !== "graphql") continue;
		child.stdout?.resume();
		child.once("exit", (code, signal) => {
			if (!stopping) process.stderr.write(`our own program has ended: ${signal ?? code}\n`);
		});
		return { address: new URL(name).origin, services, stop };
	}
	await stop();
	throw new Error("our own program ended before it answered");
}

/** How `pnpm start` calls node: its memory settings are a part of what is measured. */
async function nodeOptions(): Promise<string[]> {
	const scripts = new URL("../../../package.json", import.meta.url);
	const words: string[] = JSON.parse(await readFile(scripts, "utf8")).scripts.start.split(" ");
	return words.slice(1, -2);
}

async function freePort(): Promise<number> {
	const server = createServer().listen(0, "127.0.0.1");
	await once(server, "listening");
	const address = server.address();
	server.close();
	await once(server, "close");
	if (typeof address !== "object" || address === null) throw new Error("no port is free");
	return address.port;
}
