import { readDocumentFile } from "@lao/importing/document-file";
import type { SourceFile } from "@lao/importing/file";
import type { Ask, Quarantined } from "@lao/importing/reading";
import type { z } from "zod";

/** A body as directory knows it, whatever code the source gave. */
export interface KnownLao {
	laoId: string;
	provinceCode: string;
}

export interface ReadResult<Value> {
	id: string;
	value: Value;
	lao: KnownLao;
	locator: string;
}

const laoQuery = "query ($code: ID!) { lao(code: $code) { id province { code } } }";

interface LaoAnswer {
	lao: { id: string; province: { code: string } | null } | null;
}

/**
 * Reads a file of results, one document each; a result of a body that directory does not know, or
 * one that stands in the file twice, goes to quarantine.
 */
export async function readResultFile<Schema extends z.ZodType<{ lao: string }>>(
	file: SourceFile,
	ask: Ask,
	schema: Schema,
	idOf: (value: z.output<Schema>, laoId: string) => string,
): Promise<{ results: ReadResult<z.output<Schema>>[]; quarantined: Quarantined[] }> {
	const { documents, quarantined } = readDocumentFile(file, schema);
	const laos = await findLaos(ask, new Set(documents.map(({ value }) => value.lao)));
	const results = new Map<string, ReadResult<z.output<Schema>>>();
	for (const { value, locator } of documents) {
		const refuse = (code: string, message: string) =>
			quarantined.push({ locator, code, message, raw: value });
		const lao = laos.get(value.lao);
		const id = lao ? idOf(value, lao.laoId) : "";
		if (!lao) refuse("UNKNOWN_LAO", `No body has or had the code ${value.lao}`);
		else if (results.has(id)) refuse("DUPLICATE_RESULT", `The file holds ${id} twice`);
		else results.set(id, { id, value, lao, locator });
	}
	return { results: [...results.values()], quarantined };
}

async function findLaos(ask: Ask, codes: Set<string>): Promise<Map<string, KnownLao>> {
	const found = new Map<string, KnownLao>();
	for (const code of codes) {
		const { lao } = await ask<LaoAnswer>(laoQuery, { code });
		if (lao?.province) found.set(code, { laoId: lao.id, provinceCode: lao.province.code });
	}
	return found;
}
