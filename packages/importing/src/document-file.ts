import { type Document, parseAllDocuments } from "yaml";
import type { z } from "zod";
import { decodeText } from "./encoding.ts";
import { ImportError } from "./errors.ts";
import type { SourceFile } from "./file.ts";
import type { Quarantined } from "./reading.ts";
import { isZip } from "./rows.ts";
import { describe } from "./table-file.ts";

export interface DocumentReading<Value> {
	documents: { value: Value; locator: string }[];
	quarantined: Quarantined[];
}

/** How often a document may repeat what it has said by an alias: a bomb repeats it by the billion. */
const maxAliasCount = 100;

/**
 * Reads a YAML or JSON file, one document or several between `---` lines, through a strict
 * schema; a document with an unknown section or a refused value goes to quarantine whole.
 */
export function readDocumentFile<Schema extends z.ZodType>(
	file: SourceFile,
	schema: Schema,
): DocumentReading<z.output<Schema>> {
	const reading: DocumentReading<z.output<Schema>> = { documents: [], quarantined: [] };
	for (const [index, document] of parseDocuments(file).entries()) {
		const locator = `document ${index + 1}`;
		const { raw, fault } = plainValue(document);
		const result = fault === null ? schema.safeParse(raw) : undefined;
		if (result?.success) reading.documents.push({ value: result.data, locator });
		else {
			const message = result?.error ? describe(result.error) : (fault ?? "unreadable");
			reading.quarantined.push({ locator, code: "INVALID_DOCUMENT", message, raw });
		}
	}
	return reading;
}

function parseDocuments({ bytes }: SourceFile): Document[] {
	if (isZip(bytes)) throw noDocument("this is a workbook or an archive");
	const text = [...decodeText(bytes)].join("");
	try {
		const documents = [...parseAllDocuments(text)];
		if (documents.some(holdsSections)) return documents;
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		throw noDocument("its sections lie too deep in each other");
	}
	throw noDocument("there are no sections in it");
}

const noDocument = (reason: string) =>
	new ImportError("NO_DOCUMENT", `${reason}: give a YAML or JSON document of named sections`);

const holdsSections = ({ contents }: Document) =>
	typeof contents === "object" && contents !== null && "items" in contents;

/** What a document says, or where its text is broken. */
function plainValue(document: Document): { raw: unknown; fault: string | null } {
	const [broken] = document.errors;
	// The first line tells what and where; those after it draw the place.
	if (broken)
		return { raw: null, fault: broken.message.split("\n", 1)[0]?.replace(/:$/, "") ?? "" };
	try {
		return { raw: document.toJS({ maxAliasCount }), fault: null };
	} catch (error) {
		if (!(error instanceof ReferenceError)) throw error;
		const fault = error.message.startsWith("Excessive")
			? "it repeats itself by aliases (*name) too often; write what they stand for"
			: error.message.split("\n", 1)[0];
		return { raw: null, fault: fault ?? "" };
	}
}
