import { once } from "node:events";

/** What the bench tells a process it has started. */
export async function receiveSettings() {
	// Nothing is left running when the bench dies.
	process.on("disconnect", () => process.exit(0));
	process.on("SIGTERM", () => process.exit(0));
	const [settings] = await once(process, "message");
	return settings;
}

/** Tells the bench where a server of Node answers. */
export function listen(server) {
	server.listen(0, "127.0.0.1", () => {
		process.send({ address: `http://127.0.0.1:${server.address().port}` });
	});
}
