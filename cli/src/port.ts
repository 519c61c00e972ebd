import { readdir, readFile, readlink } from "node:fs/promises";
import { createServer } from "node:net";
import { UsageError } from "./failure.ts";

/** Fails, naming the holder where the system tells, when a port cannot be listened on. */
export async function checkPort(host: string, port: number): Promise<void> {
	const fault = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
		const probe = createServer();
		probe.once("error", resolve);
		probe.listen({ host, port }, () => probe.close(() => resolve(null)));
	});
	if (!fault) return;
	if (fault.code === "EADDRINUSE") {
		const holder = (await holderOf(port).catch(() => null)) ?? "another program";
		throw new UsageError(`port ${port} is taken by ${holder}; stop it or set PORT to a free port`);
	}
	if (fault.code === "EACCES") {
		throw new UsageError(`port ${port} needs rights this user lacks; set PORT to 1024 or above`);
	}
	throw new UsageError(`cannot listen on ${host}:${port} (${fault.code}); correct HOST or PORT`);
}

const listening = "0A";

/** The process that listens on a port, read from /proc where there is one. */
async function holderOf(port: number): Promise<string | null> {
	const place = `:${port.toString(16).toUpperCase().padStart(4, "0")}`;
	const tables = await Promise.all(
		["/proc/net/tcp", "/proc/net/tcp6"].map((path) => readFile(path, "utf8").catch(() => "")),
	);
	const row = tables
		.flatMap((table) => table.split("\n").map((line) => line.trim().split(/\s+/)))
		.find((cells) => cells[1]?.endsWith(place) && cells[3] === listening);
	if (!row?.[9]) return null;
	const socket = `socket:[${row[9]}]`;
	for (const pid of (await readdir("/proc")).filter((name) => /^\d+$/.test(name))) {
		if (await holds(pid, socket)) {
			const words = (await readFile(`/proc/${pid}/cmdline`, "utf8")).split("\0");
			return `process ${pid} (${words.join(" ").trim().slice(0, 80)})`;
		}
	}
	return null;
}

async function holds(pid: string, socket: string): Promise<boolean> {
	const descriptors = await readdir(`/proc/${pid}/fd`).catch(() => []);
	const links = descriptors.map((name) => readlink(`/proc/${pid}/fd/${name}`).catch(() => ""));
	return (await Promise.all(links)).includes(socket);
}
