import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inheritedEnvironment } from "@lao/config/child-environment";

const root = join(import.meta.dirname, "..");

/** `lao` run as a user runs it, in a process of its own. */
export interface Program {
	process: ChildProcess;
	/** All that it has said so far. */
	output(): string;
	/** The same without its remarks: what another program would read. */
	answer(): string;
	/** Waits until it says something that matches; fails when it ends before. */
	says(pattern: RegExp): Promise<RegExpExecArray>;
	/** Waits for its end and gives the exit code. */
	ends(): Promise<number | null>;
}

/** Takes the name of a launcher and starts the program below it, as npm does. */
const launch = `
	const [name, ...words] = process.argv.slice(1);
	process.title = name + " exec";
	require("node:child_process").spawn(process.execPath, words, { stdio: "inherit" });
`;

export function run(
	words: string[],
	environment: Record<string, string | undefined>,
	launcher?: string,
): Program {
	const program = ["--import", "tsx", "cli/src/main.ts", ...words];
	const launched = launcher ? ["-e", launch, "--", launcher, ...program] : program;
	const child = spawn(process.execPath, launched, {
		cwd: root,
		env: inheritedEnvironment({ DATABASE_URL: undefined, VITEST: undefined, ...environment }),
	});
	let said = "";
	let answered = "";
	child.stdout.setEncoding("utf8").on("data", (text: string) => {
		answered += text;
	});
	const listeners = new Set<() => void>();
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding("utf8").on("data", (text: string) => {
			said += text;
			for (const listener of listeners) listener();
		});
	}
	const ended = once(child, "close").then(([code]) => code as number | null);
	return {
		process: child,
		output: () => said,
		answer: () => answered,
		ends: () => ended,
		says: (pattern) =>
			new Promise((resolve, reject) => {
				const look = () => {
					const match = pattern.exec(said);
					if (match) resolve(match);
				};
				listeners.add(look);
				look();
				ended.then(() => reject(new Error(`it ended without saying ${pattern}:\n${said}`)));
			}),
	};
}

/** A data folder of a test's own, removed by the second value. */
export async function dataFolder(): Promise<[string, () => Promise<void>]> {
	const folder = await mkdtemp(join(tmpdir(), "lao-start-"));
	return [folder, () => rm(folder, { recursive: true, force: true })];
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
	const probe = createServer().listen(0, "127.0.0.1");
	await once(probe, "listening");
	const address = probe.address();
	probe.close();
	await once(probe, "close");
	return typeof address === "object" && address ? address.port : 0;
}
