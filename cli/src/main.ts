import { Command } from "commander";
import { addGateway } from "./commands/gateway.ts";
import { addImport } from "./commands/import.ts";
import { addMigrate } from "./commands/migrate.ts";
import { addSchema } from "./commands/schema.ts";
import { addServe } from "./commands/serve.ts";
import { addStart } from "./commands/start.ts";
import { explain } from "./failure.ts";

const program = new Command("lao")
	.description("LAO Graph: one GraphQL graph over Thailand's local administrative organizations")
	.showHelpAfterError();

for (const add of [addStart, addImport, addMigrate, addSchema, addGateway, addServe]) add(program);

try {
	await program.parseAsync();
} catch (error) {
	for (const line of explain(error)) process.stderr.write(`lao: ${line}\n`);
	process.exitCode = 1;
}
