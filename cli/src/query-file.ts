import { readFile } from "node:fs/promises";
import type { Request } from "@lao/takeaway/operation";
import type { Command } from "commander";
import { UsageError } from "./failure.ts";

/** How a command names the operation it is to run. */
export interface QueryOptions {
	variables?: string;
	operation?: string;
}

/** The file and the options by which a command names an operation. */
export function takesQuery(command: Command): Command {
	return command
		.argument("<file>", "file that holds the query; - reads it from standard input")
		.option("--variables <json>", "variables as JSON, or @file that holds them")
		.option("--operation <name>", "which operation of the file is meant, where it has several");
}

/** Reads the operation a command names. */
export async function readQuery(
	file: string,
	{ variables, operation }: QueryOptions,
): Promise<Request> {
	const query = await read(file === "-" ? "/dev/stdin" : file);
	return {
		query,
		variables: await readVariables(variables),
		...(operation && { operationName: operation }),
	};
}

async function readVariables(given: string | undefined): Promise<Record<string, unknown>> {
	if (given === undefined) return {};
	const text = given.startsWith("@") ? await read(given.slice(1)) : given;
	const mistake = new UsageError(`--variables must be a JSON object, such as '{"type":"PAO"}'`);
	try {
		const parsed: unknown = JSON.parse(text);
		if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) throw mistake;
		return { ...parsed };
	} catch {
		throw mistake;
	}
}

async function read(file: string): Promise<string> {
	return readFile(file, "utf8").catch(() => {
		throw new UsageError(`cannot read ${file}`);
	});
}
