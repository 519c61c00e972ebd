import { basename } from "node:path";
import { pipeline } from "node:stream/promises";
import { readConfig } from "@lao/config/config";
import { takeAway } from "@lao/gateway/takeaway";
import { describe } from "@lao/takeaway/csv-on-the-web";
import { type FormatName, formats, isFormatName } from "@lao/takeaway/format";
import type { Metadata } from "@lao/takeaway/metadata";
import type { Table } from "@lao/takeaway/table";
import type { Command } from "commander";
import { UsageError } from "../failure.ts";
import { openLocalGraph } from "../local-graph.ts";
import { type QueryOptions, readQuery, takesQuery } from "../query-file.ts";
import { RowProgress } from "../row-progress.ts";
import { warn } from "../terminal.ts";
import { writeWhole } from "../whole-file.ts";

interface ExportOptions extends QueryOptions {
	format?: string;
	out?: string;
}

const names = Object.keys(formats).join(", ");

export function addExport(program: Command): void {
	takesQuery(program.command("export"))
		.description("write the whole answer to a query, every page of it, as a table in a file")
		.option("--format <format>", `one of ${names}; by the ending of --out when absent`)
		.option("--out <file>", "where to write; standard output when absent (csv and jsonl)")
		.action(exportQuery);
}

async function exportQuery(file: string, options: ExportOptions): Promise<void> {
	const config = readConfig();
	const format = formatOf(options);
	const request = await readQuery(file, options);
	const local = await openLocalGraph(config, "export");
	const progress = new RowProgress();
	try {
		const table = progress.over(await takeAway(local.graph, request));
		await write(table, format, options.out);
		progress.end();
		const { rows, isSynthetic } = table.metadata();
		const mark = isSynthetic ? ", synthetic records among them" : "";
		warn(`${rows} rows to ${options.out ?? "standard output"}${mark}`);
	} finally {
		progress.end();
		await local.close();
	}
}

/** The format and its file are settled before a database is opened for them. */
function formatOf({ format, out }: ExportOptions): FormatName {
	const name = format ?? out?.split(".").at(-1) ?? "";
	if (!isFormatName(name)) throw new UsageError(`say by --format which of ${names} to write`);
	if (out === undefined && !formats[name].isText) {
		throw new UsageError(`${name} is no text for a terminal: name a file by --out`);
	}
	return name;
}

async function write(table: Table, format: FormatName, out: string | undefined): Promise<void> {
	const chunks = formats[format].write(table);
	if (out === undefined) return pipeline(chunks, process.stdout, { end: false });
	await writeWhole(out, chunks);
	if (format === "csv") await writeWhole(companionOf(out), companion(table.metadata(), out));
}

/** `laos.csv` is described by `laos.metadata.json`. */
const companionOf = (out: string) => `${out.replace(/\.csv$/, "")}.metadata.json`;

async function* companion(metadata: Metadata, out: string): AsyncGenerator<string> {
	yield `${JSON.stringify({ ...describe(metadata), url: basename(out) }, null, "\t")}\n`;
}
