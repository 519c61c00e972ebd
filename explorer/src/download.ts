import { type Operation, send } from "./graph.ts";

/** File in which an answer can be taken away. */
export interface Format {
	label: string;
	extension: string;
	mediaType: string;
}

export const formats: Format[] = [
	{ label: "CSV", extension: "csv", mediaType: "text/csv" },
	{
		label: "XLSX",
		extension: "xlsx",
		mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
	},
	{ label: "JSON Lines", extension: "jsonl", mediaType: "application/x-ndjson" },
	{ label: "Parquet", extension: "parquet", mediaType: "application/vnd.apache.parquet" },
];

/** A file to save, or what the graph says instead. */
export type Download = { file: Blob; name: string } | { refusal: string };

/** Asks the graph for an answer in a format. */
export async function download(operation: Operation, format: Format): Promise<Download> {
	const response = await send(operation, format.mediaType);
	const type = response.headers.get("content-type") ?? "";
	// An answer of another type is a message about what went wrong, whatever its status.
	if (response.ok && type.startsWith(format.mediaType)) {
		const name = `${operation.operationName ?? "query"}.${format.extension}`;
		return { file: await response.blob(), name };
	}
	return { refusal: readable(await response.text(), response.status) };
}

function readable(text: string, status: number): string {
	try {
		return JSON.stringify(JSON.parse(text), null, 2);
	} catch {
		return JSON.stringify({ status, answer: text.slice(0, 2000) }, null, 2);
	}
}

/** Hands a file to the browser's downloads. */
export function save(file: Blob, name: string): void {
	const link = document.createElement("a");
	link.href = URL.createObjectURL(file);
	link.download = name;
	link.click();
	// Some browsers begin to read only after the click has been handled.
	setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
