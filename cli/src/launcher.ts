import { readFileSync } from "node:fs";

/** How often the launcher is looked for. */
const pollMs = 500;

/** Programs that start us and wait for us: npm, npx, pnpm, and the shells between them. */
const launcher = /(^|[/ '"])(npm|npx|pnpm)([ @'"]|\.c?js|$)/;

/**
 * Calls back when the program that launched this one is gone. `npx pnpm start` is a chain of four
 * processes, and a SIGTERM to its first one ends that one alone: nobody passes it on.
 */
export function onLauncherGone(gone: () => void): void {
	const chain = launchers();
	if (chain.length === 0) return;
	const timer = setInterval(() => {
		if (chain.every(isAlive)) return;
		clearInterval(timer);
		gone();
	}, pollMs);
	timer.unref();
}

/** Process ids of the launchers above this process, nearest first. */
function launchers(): number[] {
	const chain: number[] = [];
	let pid = process.ppid;
	while (pid > 1) {
		const command = commandOf(pid);
		if (!command || !launcher.test(command)) break;
		chain.push(pid);
		pid = parentOf(pid);
	}
	return chain;
}

const proc = (pid: number, file: string): string => {
	try {
		return readFileSync(`/proc/${pid}/${file}`, "utf8");
	} catch {
		return "";
	}
};

const commandOf = (pid: number) => proc(pid, "cmdline").replaceAll("\0", " ").trim();

/** Second field after the name in parentheses, which may itself hold spaces. */
function parentOf(pid: number): number {
	const stat = proc(pid, "stat");
	return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1] ?? 0);
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
}
