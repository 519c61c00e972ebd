import { getNamedType } from "graphql";
import { isFollowed } from "./connection.ts";
import type { Provenance } from "./metadata.ts";
import type { Operation } from "./operation.ts";
import { type Additions, pageQuery, pageVariables } from "./page-query.ts";
import type { Row } from "./rows.ts";
import type { Selection } from "./selection.ts";
import type { Shape } from "./shape.ts";

/** A connection of Query whose records are asked for by plain values alone. */
export interface ScanRequest {
	/** Field of Query that is the connection. */
	field: string;
	operation: { query: string; variables: Record<string, unknown> };
	/** Type of the records, and their fields in the order of the columns. */
	type: string;
	fields: string[];
}

/** Every record of a connection: the values of its fields, then its document, its time, its mark. */
export interface Scanned {
	rows: AsyncIterable<unknown[][]>;
}

/** Reads a connection to its end without pages; null where pages are needed. */
export type Scan = (request: ScanRequest) => Promise<Scanned | null>;

/** A page that holds every record: one below what PostgreSQL takes as a limit of an integer. */
const everyRecord = 2 ** 31 - 2;

/** What is to be scanned, where the table is one connection of Query and its plain fields. */
export function scanRequest(
	{ chain, columns }: Shape,
	fields: Selection[],
	operation: Operation,
	after: string | null,
): ScanRequest | undefined {
	const [link, ...deeper] = chain;
	if (!link || deeper.length > 0 || fields.length !== 1 || link.steps.length !== 1)
		return undefined;
	const isPlain = ({ children, isList, field, node }: Selection) =>
		children.length === 0 &&
		!isList &&
		field.args.length === 0 &&
		!node.name.value.startsWith("__");
	if (!isFollowed(link.selection) || !link.children.every(isPlain)) return undefined;
	if (columns.length !== link.children.length) return undefined;
	const additions: Additions = {
		lookups: new Map(),
		paged: { connection: link.selection, size: everyRecord },
		innerSize: 1,
		sourced: new Set(),
	};
	const { text, values } = pageQuery(operation, fields, additions);
	return {
		field: link.selection.field.name,
		operation: { query: text, variables: pageVariables(values, after) },
		type: getNamedType(link.list.field.type).name,
		fields: link.children.map(({ field }) => field.name),
	};
}

/** The rows of a scan, with what they tell of their origin noted. */
export async function* scannedRows(
	{ rows }: Scanned,
	width: number,
	provenance: Provenance,
): AsyncGenerator<Row[]> {
	let known: unknown;
	let knownTime: unknown;
	for await (const batch of rows) {
		for (const row of batch) {
			const [document, time, isSynthetic] = [row[width], row[width + 1], row[width + 2]];
			if (typeof document === "string" && (document !== known || time !== knownTime)) {
				provenance.noteSource(document, isoTime(time));
				known = document;
				knownTime = time;
			}
			if (isSynthetic === true) provenance.isSynthetic = true;
			row.length = width;
		}
		provenance.rows += batch.length;
		yield batch;
	}
}

/** The database tells a time in its own way. */
const isoTime = (time: unknown) => (typeof time === "string" ? thaiTime(new Date(time)) : null);
const thailandMs = 7 * 60 * 60 * 1000;
const thaiTime = (time: Date) =>
	new Date(time.getTime() + thailandMs).toISOString().replace(/(\.000)?Z$/, "+07:00");
