import { Command } from "commander";
import { explain } from "./failure.ts";

/** The commands; the one that is called is loaded alone, since each has needs that others lack. */
const commands: Record<string, () => Promise<(program: Command) => void>> = {
	start: async () => (await import("./commands/start.ts")).addStart,
	import: async () => (await import("./commands/import.ts")).addImport,
	query: async () => (await import("./commands/query.ts")).addQuery,
	export: async () => (await import("./commands/export.ts")).addExport,
	migrate: async () => (await import("./commands/migrate.ts")).addMigrate,
	keys: async () => (await import("./commands/keys.ts")).addKeys,
	audit: async () => (await import("./commands/audit.ts")).addAudit,
	schema: async () => (await import("./commands/schema.ts")).addSchema,
	gateway: async () => (await import("./commands/gateway.ts")).addGateway,
	serve: async () => (await import("./commands/serve.ts")).addServe,
};

const program = new Command("lao")
	.description("LAO Graph: one GraphQL graph over Thailand's local administrative organizations")
	.showHelpAfterError();

try {
	const called = commands[process.argv[2] ?? ""];
	// Help, and an unknown word, are answered with the list of all.
	for (const load of called ? [called] : Object.values(commands)) (await load())(program);
	await program.parseAsync();
} catch (error) {
	for (const line of explain(error)) process.stderr.write(`lao: ${line}\n`);
	process.exitCode = 1;
}
