import { readConfig } from "@lao/config/config";
import { runSubgraph } from "@lao/subgraph/running";
import { createService } from "@lao/subgraph/server";
import { buildSubgraph } from "@lao/subgraph/subgraph";
import type { Command } from "commander";
import { UsageError } from "../failure.ts";
import { faultLine } from "../fault-line.ts";
import { services } from "../services.ts";
import { say, untilStopped, warn } from "../terminal.ts";

export function addServe(program: Command): void {
	const names = services.map(({ name }) => name).join(", ");
	program
		.command("serve")
		.description("run one service on its own, for a gateway that knows LAO_SECRET")
		.argument("<service>", `one of ${names}`)
		.option("--port <number>", "port to listen on; 0 takes a free one", "0")
		.action(async (name: string, { port }: { port: string }) => {
			const manifest = services.find((service) => service.name === name);
			if (!manifest) throw new UsageError(`there is no service ${name}; the services are ${names}`);
			const { databaseUrl, fullDatabaseUrl, secret, host, statementTimeoutMs } = readConfig();
			if (!databaseUrl || !secret) throw new UsageError("set DATABASE_URL and LAO_SECRET");
			const subgraph = runSubgraph({
				url: databaseUrl,
				fullUrl: fullDatabaseUrl,
				subgraph: buildSubgraph(manifest),
				secret,
				statementTimeoutMs,
			});
			const service = createService({
				subgraph,
				secret,
				onFault: (fault) => warn(faultLine(fault)),
			});
			const address = await service.listen({ host, port: Number(port) });
			if (process.send) process.send({ address });
			else say(`${name} answers at ${address}/graphql`);
			await untilStopped();
			await service.close();
			await subgraph.close();
			process.disconnect?.();
		});
}
