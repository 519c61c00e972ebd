import { writeCsv } from "./csv.ts";
import { writeJsonLines } from "./json-lines.ts";
import { writeParquet } from "./parquet.ts";
import type { Table } from "./table.ts";
import { writeWorkbook } from "./workbook.ts";

/** A kind of file a table can be taken away in. */
export interface Format {
	/** Media types by which it is asked for; the first one is answered. */
	mediaTypes: string[];
	/** Whether it reads well on a terminal. */
	isText: boolean;
	write(table: Table): AsyncGenerator<Uint8Array | string>;
}

export const formats = {
	csv: { mediaTypes: ["text/csv"], isText: true, write: writeCsv },
	xlsx: {
		mediaTypes: ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
		isText: false,
		write: writeWorkbook,
	},
	jsonl: {
		mediaTypes: ["application/x-ndjson", "application/jsonl"],
		isText: true,
		write: writeJsonLines,
	},
	parquet: {
		mediaTypes: ["application/vnd.apache.parquet"],
		isText: false,
		write: writeParquet,
	},
} satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;

export function isFormatName(name: string): name is FormatName {
	return Object.hasOwn(formats, name);
}
