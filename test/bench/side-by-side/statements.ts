import type { Running } from "./engine.ts";
import { readKinds } from "./kinds.ts";
import { startProcess } from "./process.ts";

/** What the bare handler is told. */
export interface StatementSettings {
	url: string;
	/** One statement a kind, by its name. */
	statements: Record<string, string>;
	/** Whether an answer is kept as bytes, so that only the first request of a body asks the database. */
	keepsAnswers: boolean;
}

/** Starts the bare handler with the statement of every kind that has one. */
export async function startStatements(
	options: Pick<StatementSettings, "url" | "keepsAnswers">,
): Promise<Running> {
	const statements: Record<string, string> = {};
	for (const { name, statement } of await readKinds()) {
		if (typeof statement === "string") statements[name] = statement;
	}
	return startProcess(new URL("statement-process.ts", import.meta.url), { ...options, statements });
}
