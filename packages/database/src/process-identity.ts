import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { errorCode } from "./errors.ts";

/**
 * When a process was started, in words that no later process with the same id can share;
 * undefined when it is not running, or when the system does not tell.
 */
export function processIdentity(pid: number): string | undefined {
	return process.platform === "linux" ? linuxIdentity(pid) : psIdentity(pid);
}

function linuxIdentity(pid: number): string | undefined {
	try {
		const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
		const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
		// The program's name, field 2, may hold spaces and brackets: count from its last bracket.
		const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
		const [state, started] = [fields[0], fields[19]];
		// A zombie still has its start time, but it has ended: nobody collected it yet.
		return `${boot} ${state === "Z" || state === "X" ? "ended" : started}`;
	} catch {
		return undefined;
	}
}

function psIdentity(pid: number): string | undefined {
	// Locale and time zone are fixed, or the same moment would read differently in another terminal.
	const ps = spawnSync("env", ["LC_ALL=C", "TZ=UTC", "ps", "-o", "lstart=", "-p", String(pid)]);
	return ps.stdout?.toString().trim() || undefined;
}

/** Whether the process with this id still is the one that had this identity. */
export function isStillRunning(pid: number, identity: string | undefined): boolean {
	const found = processIdentity(pid);
	if (found !== undefined && identity !== undefined) return found === identity;
	return found !== undefined || acceptsSignals(pid);
}

function acceptsSignals(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return errorCode(error) === "EPERM";
	}
}
