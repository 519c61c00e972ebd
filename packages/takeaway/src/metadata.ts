import { isRecord } from "./answer.ts";
import type { Column } from "./column.ts";
import { added } from "./page-query.ts";

/** Documents that are named one by one; of more, only the number is told. */
const namedSources = 1000;

/** What travels along with a table. */
export interface Metadata {
	name: string;
	created: string;
	query: string;
	variables: Record<string, unknown>;
	columns: Column[];
	rows: number;
	/** True when a record behind the table was generated, not observed. */
	isSynthetic: boolean;
	/** Documents the rows came from, with the time each was retrieved. */
	sources: { document: string; retrievedAt: string | null }[];
	/** Number of those documents, named or not. */
	sourceCount: number;
	/** Latest time at which a source was retrieved. */
	dataTime: string | null;
	/** Records that are named by another one but are not in the graph: their cells are empty. */
	missingRecords: number;
	units: string;
	rights: string;
}

const units =
	"Units stand in the descriptions of the columns; years named BE are of the Buddhist era, times are of Thailand (+07:00)";
const rights =
	"Facts as published by the sources named here, each under the terms of its publisher; synthetic records may be used freely";

/** Collects, while a table is read, what is to be told about it. */
export class Provenance {
	isSynthetic = false;
	rows = 0;
	missingRecords = 0;
	readonly #sources = new Map<string, string | null>();
	#latest: string | null = null;

	/** Notes the source of a record that carries one. */
	note(element: unknown): void {
		const source = isRecord(element) ? element[added.source] : undefined;
		if (isRecord(source)) this.noteSource(String(source.document), source.retrievedAt);
	}

	noteSource(document: string, retrievedAt: unknown): void {
		const time = typeof retrievedAt === "string" ? retrievedAt : null;
		const known = this.#sources.get(document);
		if (known === undefined || (time !== null && (known === null || time > known))) {
			this.#sources.set(document, time);
		}
		if (time !== null && (this.#latest === null || time > this.#latest)) this.#latest = time;
	}

	complete(about: Pick<Metadata, "name" | "query" | "variables" | "columns">): Metadata {
		const { name, query, variables, columns } = about;
		const sources = [...this.#sources].sort(([a], [b]) => (a < b ? -1 : 1));
		return {
			...{ name, query, variables, columns },
			created: new Date().toISOString(),
			rows: this.rows,
			isSynthetic: this.isSynthetic,
			sources: sources
				.slice(0, namedSources)
				.map(([document, retrievedAt]) => ({ document, retrievedAt })),
			sourceCount: sources.length,
			dataTime: this.#latest,
			missingRecords: this.missingRecords,
			units,
			rights,
		};
	}
}
