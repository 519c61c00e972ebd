import { prepareAccess } from "@lao/access/preparation";
import { readConfig } from "@lao/config/config";
import { prepareServices } from "@lao/subgraph/preparation";
import type { Command } from "commander";
import { joinRuntime } from "../runtime.ts";
import { resolver } from "../services.ts";
import { buildSubgraphs } from "../supergraph.ts";
import { say } from "../terminal.ts";

export function addMigrate(program: Command): void {
	program
		.command("migrate")
		.description(
			"bring the tables of every service, of keys and of the audit up to date and load the reference facts",
		)
		.action(async () => {
			const runtime = await joinRuntime(readConfig(), "migrate", say);
			try {
				const subgraphs = buildSubgraphs();
				await prepareServices({ adminUrl: runtime.adminUrl, subgraphs, resolver, onProgress: say });
				for (const done of await prepareAccess(runtime.adminUrl)) say(`access: migrated ${done}`);
				say("every service is up to date");
			} finally {
				await runtime.close();
			}
		});
}
