import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { inheritedEnvironment } from "@lao/config/child-environment";
import type { Running } from "./engine.ts";

/** Starts a module that is told its settings by a message and answers with its address by another. */
export async function startProcess(module: URL, settings: object): Promise<Running> {
	const typescript = module.pathname.endsWith(".ts");
	const child = fork(module, [], {
		env: inheritedEnvironment({ NODE_ENV: "production", GRAPHILE_ENV: "production" }),
		execArgv: typescript ? ["--import", "tsx"] : [],
		// Some peers print each request, or a banner.
		stdio: ["ignore", "ignore", "inherit", "ipc"],
	});
	const ended = once(child, "exit").then(() => {
		throw new Error(`${module.pathname} ended before it answered`);
	});
	child.send(settings);
	const [message] = await Promise.race([once(child, "message"), ended]);
	ended.catch(() => undefined);
	return { address: String(message.address), stop: () => endProcess(child) };
}

/** Asks a process to end and waits until it has. */
export async function endProcess(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	const ended = once(child, "exit");
	child.kill("SIGTERM");
	const patience = setTimeout(() => child.kill("SIGKILL"), 10_000);
	await ended;
	clearTimeout(patience);
}
