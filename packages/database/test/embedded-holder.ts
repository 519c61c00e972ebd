// A process of its own for the tests: takes a data folder, says how that went, and keeps it until
// it is killed or its input ends.
import { lockDataFolder } from "../src/cluster-lock.ts";
import { openEmbedded } from "../src/embedded.ts";
import { errorCode } from "../src/errors.ts";

const [what, dataDir = ""] = process.argv.slice(2);
try {
	const lock = lockDataFolder(dataDir, { command: "start", url: "http://127.0.0.1:4000" });
	const server =
		what === "open" ? await openEmbedded({ dataDir, lock, durable: false }) : undefined;
	process.stdout.write("holding\n");
	process.stdin.on("end", async () => {
		await server?.stop();
		lock.release();
	});
	process.stdin.resume();
} catch (error) {
	process.stdout.write(`${errorCode(error)}\n`);
}
