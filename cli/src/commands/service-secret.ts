import { readConfig } from "@lao/config/config";
import { serviceSecret } from "@lao/subgraph/gateway-signature";
import type { Command } from "commander";
import { UsageError } from "../failure.ts";
import { services } from "../services.ts";
import { say } from "../terminal.ts";

export function addServiceSecret(program: Command): void {
	const names = services.map(({ name }) => name);
	program
		.command("service-secret")
		.description("print LAO_SERVICE_SECRET of one service, which opens no other; needs LAO_SECRET")
		.argument("<service>", `one of ${names.join(", ")}`)
		.action((name: string) => {
			if (!names.includes(name)) {
				throw new UsageError(`there is no service ${name}; the services are ${names.join(", ")}`);
			}
			const { secret } = readConfig();
			if (!secret) throw new UsageError("set LAO_SECRET: the secrets of services are made of it");
			say(serviceSecret(secret, name));
		});
}
