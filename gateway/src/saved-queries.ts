import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Kind, type OperationDefinitionNode, parse } from "graphql";

/** A query kept in a file, ready to run. */
export interface SavedQuery {
	/** Name of the file without its ending; part of an address. */
	name: string;
	titleEn: string;
	titleTh: string;
	/** One line each; empty where the file gives none. */
	descriptionEn: string;
	descriptionTh: string;
	/** Name of the operation. */
	operation: string;
	/** The operation and its fragments, without the comment above them. */
	query: string;
}

/** Why a folder of queries cannot be used; the message names the file and says what to change. */
export class SavedQueryError extends Error {
	override name = "SavedQueryError";
	readonly code: "SAVED_QUERIES_UNREADABLE" | "SAVED_QUERY_MALFORMED";

	constructor(code: SavedQueryError["code"], message: string, options?: ErrorOptions) {
		super(message, options);
		this.code = code;
	}
}

/** Reads every `*.graphql` of a folder, in the order of their names. */
export async function readSavedQueries(folder: string | URL): Promise<SavedQuery[]> {
	const path = folder instanceof URL ? fileURLToPath(folder) : folder;
	const entries = await readdir(path).catch((cause) => {
		const message = `The folder of saved queries ${path} cannot be read`;
		throw new SavedQueryError("SAVED_QUERIES_UNREADABLE", message, { cause });
	});
	const files = entries.filter((file) => file.endsWith(".graphql")).sort();
	return Promise.all(files.map(async (file) => read(file, await readFile(join(path, file)))));
}

function read(file: string, bytes: Uint8Array): SavedQuery {
	const name = basename(file, ".graphql");
	if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) {
		throw malformed(file, "is to be named in a–z and 0–9, words joined by -");
	}
	const text = new TextDecoder().decode(bytes).replaceAll("\r\n", "\n");
	const comment = /^(?:[ \t]*(?:#.*)?\n)*/.exec(text)?.[0] ?? "";
	const query = `${text.slice(comment.length).trim()}\n`;
	return { name, ...titles(file, comment), operation: operationName(file, query), query };
}

/** The lines of the comment: English title, Thai title, then a description in each language. */
function titles(file: string, comment: string) {
	const lines = comment.split("\n").map((line) => line.replace(/^[ \t]*#/, "").trim());
	const [titleEn = "", titleTh = "", ...rest] = lines.filter(Boolean);
	const [descriptionEn = "", descriptionTh = ""] = rest;
	if (!titleEn || isThai(titleEn)) throw malformed(file, "needs its English title in line 1: # …");
	if (!isThai(titleTh)) throw malformed(file, "needs its Thai title in line 2: # …");
	return { titleEn, titleTh, descriptionEn, descriptionTh };
}

const isThai = (text: string) => /\p{Script=Thai}/u.test(text);

function operationName(file: string, query: string): string {
	const [operation, ...more] = operations(file, query);
	if (!operation) throw malformed(file, "holds no query");
	if (more.length > 0) throw malformed(file, "holds several operations; keep one to a file");
	if (!operation.name) throw malformed(file, "needs a name after the word query");
	if (operation.operation !== "query") throw malformed(file, "is no query");
	return operation.name.value;
}

function operations(file: string, query: string): OperationDefinitionNode[] {
	if (query.trim() === "") return [];
	try {
		const { definitions } = parse(query);
		return definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
	} catch (cause) {
		const reason = cause instanceof Error ? cause.message : String(cause);
		throw malformed(file, `is no GraphQL: ${reason}`, { cause });
	}
}

const malformed = (file: string, what: string, options?: ErrorOptions) =>
	new SavedQueryError("SAVED_QUERY_MALFORMED", `The saved query ${file} ${what}`, options);
