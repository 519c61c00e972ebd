import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { childEnvironment } from "@lao/config/child-environment";
import type { Config } from "@lao/config/config";
import { readingUrls } from "@lao/database/roles";
import type { Runtime } from "./runtime.ts";
import { warn } from "./terminal.ts";

const program = fileURLToPath(new URL("./main.ts", import.meta.url));

/** Services that run as processes of their own. */
export interface ServiceProcesses {
	/** Where each service answers, by its name. */
	addresses: ReadonlyMap<string, string>;
	/** Names of the services whose process has ended. */
	missing(): string[];
	stop(): Promise<void>;
}

/** Starts a process for each service; each knows only its own way into the database. */
export async function startServices(
	config: Config,
	{ adminUrl, secret }: Runtime,
	names: string[],
): Promise<ServiceProcesses> {
	const children = new Map<string, ChildProcess>();
	const addresses = new Map<string, string>();
	const stop = async () => {
		await Promise.all([...children.values()].map(stopChild));
	};
	try {
		await Promise.all(
			names.map(async (name) => {
				const { url, fullUrl } = readingUrls(adminUrl, name);
				const env = childEnvironment(config, {
					DATABASE_URL: url,
					LAO_FULL_DATABASE_URL: fullUrl,
					LAO_SECRET: secret,
				});
				// Apart from the terminal's process group, so that Ctrl-C reaches the gateway first.
				const child = fork(program, ["serve", name], { env, detached: true });
				children.set(name, child);
				addresses.set(name, `${await addressOf(name, child)}/graphql`);
			}),
		);
	} catch (error) {
		await stop();
		throw error;
	}
	for (const [name, child] of children) {
		child.on("exit", () => warn(`service ${name} has ended; its part of the graph is missing`));
	}
	const missing = () => [...children].filter(([, child]) => hasEnded(child)).map(([name]) => name);
	return { addresses, missing, stop };
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess) =>
	exitCode !== null || signalCode !== null;

async function addressOf(name: string, child: ChildProcess): Promise<string> {
	const ended = once(child, "exit").then(() => {
		throw new Error(`service ${name} ended before it answered`);
	});
	const [message] = await Promise.race([once(child, "message"), ended]);
	return String(message.address).replace("[::]", "127.0.0.1");
}

async function stopChild(child: ChildProcess): Promise<void> {
	if (hasEnded(child)) return;
	child.removeAllListeners("exit");
	child.kill("SIGTERM");
	await once(child, "exit");
}
