import { parseAllDocuments } from "yaml";
import type { z } from "zod";
import type { SourceFile } from "./file.ts";
import type { Quarantined } from "./reading.ts";
import { describe } from "./table-file.ts";

export interface DocumentReading<Value> {
	documents: { value: Value; locator: string }[];
	quarantined: Quarantined[];
}

/**
 * Reads a YAML or JSON file, one document or several between `---` lines, through a strict
 * schema; a document with an unknown section or a refused value goes to quarantine whole.
 */
export function readDocumentFile<Schema extends z.ZodType>(
	file: SourceFile,
	schema: Schema,
): DocumentReading<z.output<Schema>> {
	const text = new TextDecoder("utf-8", { fatal: true }).decode(file.bytes);
	const reading: DocumentReading<z.output<Schema>> = { documents: [], quarantined: [] };
	for (const [index, document] of parseAllDocuments(text).entries()) {
		const locator = `document ${index + 1}`;
		const [fault] = document.errors;
		const raw: unknown = fault ? null : document.toJS();
		const result = fault ? undefined : schema.safeParse(raw);
		if (result?.success) reading.documents.push({ value: result.data, locator });
		else {
			const message = result?.error ? describe(result.error) : (fault?.message ?? "unreadable");
			reading.quarantined.push({ locator, code: "INVALID_DOCUMENT", message, raw });
		}
	}
	return reading;
}
