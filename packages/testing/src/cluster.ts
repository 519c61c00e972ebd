import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openEmbedded } from "@lao/database/embedded";
import type { TestProject } from "vitest/node";

declare module "vitest" {
	interface ProvidedContext {
		/** Administrator's address of the PostgreSQL server of this test run. */
		adminUrl: string;
	}
}

/** One PostgreSQL server for the whole test run, in a folder of its own that goes with it. */
export default async function startCluster(project: TestProject): Promise<() => Promise<void>> {
	const dataDir = await mkdtemp(join(tmpdir(), "lao-test-"));
	const server = await openEmbedded({ dataDir, command: "test", durable: false });
	project.provide("adminUrl", server.url);
	return async () => {
		await server.stop();
		await rm(dataDir, { recursive: true, force: true });
	};
}
