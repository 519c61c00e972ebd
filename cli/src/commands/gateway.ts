import { readFile } from "node:fs/promises";
import { type Config, readConfig } from "@lao/config/config";
import { openApart } from "@lao/gateway/apart";
import { createServer } from "@lao/gateway/server";
import type { Command } from "commander";
import { type Access, openAccess } from "../access.ts";
import { UsageError } from "../failure.ts";
import { faultLine } from "../fault-line.ts";
import { httpOptions } from "../http-options.ts";
import { say, untilStopped, warn } from "../terminal.ts";

const onFault = (fault: unknown, requestId: string) => warn(faultLine(fault, requestId));

interface GatewayOptions {
	supergraph: string;
	access?: boolean;
	port?: string;
}

export function addGateway(program: Command): void {
	program
		.command("gateway")
		.description("serve any federation 2 supergraph with the gateway of LAO Graph")
		.requiredOption("--supergraph <file>", "composed schema that names the subgraphs' addresses")
		.option("--access", "know the keys, and record the readings, of the database of DATABASE_URL")
		.option("--port <number>", "port to listen on; PORT when absent")
		.action(async (options: GatewayOptions) => {
			const config = readConfig();
			const { host, port, secret, subgraphTimeoutMs } = config;
			if (config.trustedDocuments !== "off") {
				throw new UsageError("this gateway has no saved queries: unset LAO_TRUSTED_DOCUMENTS");
			}
			const supergraph = await readFile(options.supergraph, "utf8").catch(() => {
				throw new UsageError(`cannot read the supergraph ${options.supergraph}`);
			});
			const access = await accessOf(config, options);
			const graph = await openApart({
				supergraph,
				secret,
				timeoutMs: subgraphTimeoutMs,
				onFault,
				readingLog: access.readingLog,
			}).catch((error: Error) => {
				throw new UsageError(`${options.supergraph} is no supergraph: ${error.message}`);
			});
			const server = createServer({
				graph,
				readiness: async () => [],
				...httpOptions(config, access.identification),
				onFault,
			});
			const address = await server.listen({ host, port: Number(options.port ?? port) });
			say(`explorer ${address}/explorer`);
			say(`graphql  ${address}/graphql`);
			await untilStopped();
			await server.close();
			await graph.stop();
			await access.close();
		});
}

/** Keys and audit where they are asked for; without them, tokens alone are known. */
async function accessOf(config: Config, { access }: GatewayOptions): Promise<Access> {
	if (!access) return openAccess(config);
	const { databaseUrl } = config;
	if (!databaseUrl) throw new UsageError("--access needs DATABASE_URL: where the keys are");
	const opened = openAccess(config, databaseUrl);
	await opened.check().catch(() => {
		throw new UsageError("the keys of DATABASE_URL cannot be read; run `lao migrate` on it first");
	});
	return opened;
}
