import type { Changes } from "@lao/importing/upsert";

/** Least time between two lines where no terminal shows a moving one. */
const plainMs = 2000;

/** Shows how far an import is: one moving line on a terminal, plain lines now and then elsewhere. */
export class ProgressLine {
	readonly ignoredFiles: string[] = [];
	readonly #began = Date.now();
	readonly #silent: boolean;
	#told = Date.now();

	constructor(silent: boolean) {
		this.#silent = silent;
	}

	/** Notes a file that is not of the kind. */
	readonly ignored = (path: string): void => {
		this.ignoredFiles.push(path);
	};

	/** Tells what has been read; of a file whose length is known, what remains. */
	readonly update = (progress: Changes & { file: string; done?: number }): void => {
		if (this.#silent) return;
		const { file, done } = progress;
		const records = progress.new + progress.changed + progress.unchanged;
		const seconds = (Date.now() - this.#began) / 1000;
		const rate = Math.round(records / Math.max(seconds, 0.001));
		const line = `${file}: ${records} records, ${rate} a second${remaining(done, seconds)}`;
		if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${bar(done)}${line}`);
		else if (Date.now() - this.#told >= plainMs) {
			this.#told = Date.now();
			process.stderr.write(`${line}\n`);
		}
	};

	/** Clears the moving line. */
	end(): void {
		if (!this.#silent && process.stderr.isTTY) process.stderr.write("\r\x1b[K");
	}
}

const barWidth = 20;

function bar(done: number | undefined): string {
	if (done === undefined) return "";
	const full = Math.round(done * barWidth);
	return `[${"#".repeat(full)}${".".repeat(barWidth - full)}] `;
}

function remaining(done: number | undefined, seconds: number): string {
	if (!done) return "";
	return `, ${Math.ceil((seconds / done) * (1 - done))} s remain`;
}
