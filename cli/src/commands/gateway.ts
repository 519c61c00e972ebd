import { readFile } from "node:fs/promises";
import { readConfig } from "@lao/config/config";
import { openApart } from "@lao/gateway/apart";
import { createServer } from "@lao/gateway/server";
import type { Command } from "commander";
import { UsageError } from "../failure.ts";
import { faultLine } from "../fault-line.ts";
import { httpOptions } from "../http-options.ts";
import { say, untilStopped, warn } from "../terminal.ts";

const onFault = (fault: unknown, requestId: string) => warn(faultLine(fault, requestId));

export function addGateway(program: Command): void {
	program
		.command("gateway")
		.description("serve any federation 2 supergraph with the gateway of LAO Graph")
		.requiredOption("--supergraph <file>", "composed schema that names the subgraphs' addresses")
		.option("--port <number>", "port to listen on; PORT when absent")
		.action(async (options: { supergraph: string; port?: string }) => {
			const config = readConfig();
			const { host, port, secret, subgraphTimeoutMs } = config;
			if (config.trustedDocuments !== "off") {
				throw new UsageError("this gateway has no saved queries: unset LAO_TRUSTED_DOCUMENTS");
			}
			const supergraph = await readFile(options.supergraph, "utf8").catch(() => {
				throw new UsageError(`cannot read the supergraph ${options.supergraph}`);
			});
			const graph = await openApart({
				supergraph,
				secret,
				timeoutMs: subgraphTimeoutMs,
				onFault,
			}).catch((error: Error) => {
				throw new UsageError(`${options.supergraph} is no supergraph: ${error.message}`);
			});
			const server = createServer({
				graph,
				readiness: async () => [],
				...httpOptions(config),
				onFault,
			});
			const address = await server.listen({ host, port: Number(options.port ?? port) });
			say(`explorer ${address}/explorer`);
			say(`graphql  ${address}/graphql`);
			await untilStopped();
			await server.close();
			await graph.stop();
		});
}
