import { readConfig } from "@lao/config/config";
import { createContext } from "@lao/gateway/context";
import { clientSchema } from "@lao/gateway/takeaway";
import { tableOfAnswer } from "@lao/takeaway/answer-table";
import type { Command } from "commander";
import { openLocalGraph } from "../local-graph.ts";
import { type QueryOptions, readQuery, takesQuery } from "../query-file.ts";
import { say, warn } from "../terminal.ts";
import { tableLines } from "../text-table.ts";

export function addQuery(program: Command): void {
	takesQuery(program.command("query"))
		.description("ask the graph and print the answer as a table")
		.option("--json", "print the answer as JSON")
		.action(query);
}

async function query(file: string, options: QueryOptions & { json?: boolean }): Promise<void> {
	const config = readConfig();
	const request = await readQuery(file, options);
	const { graph, close } = await openLocalGraph(config, "query");
	try {
		const { body } = await graph.server.executeOperation(request, {
			contextValue: createContext(),
		});
		if (body.kind !== "single") throw new Error("The graph answers in one part");
		const { data, errors = [], extensions } = body.singleResult;
		if (errors.length > 0) process.exitCode = 1;
		if (options.json) return say(JSON.stringify(body.singleResult, null, 2));
		for (const { message, path } of errors)
			warn(`lao: ${[path?.join("."), message].filter(Boolean).join(": ")}`);
		if (!data) return;
		const { columns, rows } = tableOfAnswer(clientSchema(graph), request, data);
		for (const line of tableLines(columns, rows)) say(line);
		if (extensions?.isSynthetic) warn("synthetic records are among these");
	} finally {
		await close();
	}
}
