import { onLauncherGone } from "./launcher.ts";

/** One line to the reader of the terminal. */
export function say(line: string): void {
	process.stdout.write(`${line}\n`);
}

/** One line about something that went wrong, apart from the answers. */
export function warn(line: string): void {
	process.stderr.write(`${line}\n`);
}

/** Ends when the process is asked to stop, by Ctrl-C or by a supervisor. */
export function untilStopped(): Promise<void> {
	return new Promise((resolve) => {
		for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
			process.on(signal, () => resolve());
		}
		// A parent that forked this process has gone when the channel closes.
		process.on("disconnect", () => resolve());
		onLauncherGone(resolve);
	});
}
