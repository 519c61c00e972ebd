import { asOwner, type OwnerConnection } from "@lao/access/owner";
import { prepareAccess } from "@lao/access/preparation";
import { readConfig } from "@lao/config/config";
import { closeWhenStopped, joinRuntime } from "./runtime.ts";
import { untilStopped, warn } from "./terminal.ts";

/** Opens keys and audit for one command, beside a graph that serves or on its own. */
export async function withAccess<Value>(
	command: string,
	use: (connection: OwnerConnection) => Promise<Value>,
): Promise<Value> {
	const stopped = untilStopped();
	const runtime = await joinRuntime(readConfig(), command, warn);
	closeWhenStopped(runtime, stopped);
	try {
		await prepareAccess(runtime.adminUrl);
		return await asOwner(runtime.adminUrl, use);
	} finally {
		await runtime.close();
	}
}
