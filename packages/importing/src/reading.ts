import type { Transaction } from "./copy.ts";
import type { SourceFile } from "./file.ts";

/** Something odd that was kept beside the record it concerns. */
export interface FactIssue {
	/** Stable code, upper snake case. */
	code: string;
	/** Explanation in English. */
	message: string;
	/** Property of the record, null when it concerns the whole. */
	field: string | null;
}

/** Where a record was read. */
export interface Provenance {
	sourceDocument: string;
	sourceLocator: string | null;
	/** ISO 8601, null when unknown. */
	retrievedAt: string | null;
	isSynthetic: boolean;
	issues: FactIssue[];
}

/** A part of a file that could not be trusted: set aside whole, never half imported. */
export interface Quarantined {
	locator: string;
	code: string;
	message: string;
	raw: unknown;
}

/** Records for one table, keyed by its natural key. */
export interface RecordSet {
	/** Table of the service, without schema. */
	table: string;
	/** Properties that identify a record. */
	key: string[];
	/** Records by property; each name in camel case is a column in snake case. */
	records: object[];
	/** Property naming the owner: rows of the owners met that are not among the records are removed. */
	owner?: string;
	/** Owners met, where some may have no records left; those of the records when absent. */
	owners?: string[];
	/** True for what is kept beside what the file says, such as the registry: written, not counted. */
	isContext?: boolean;
}

/** What the strict reading of one file gave. */
export interface Reading {
	sets: RecordSet[];
	quarantined: Quarantined[];
	/** Share of the file read so far, from 0 to 1, where it is known. */
	done?: number;
}

/** Asks the directory subgraph: names in, candidates out; another service's tables are never read. */
export type Ask = <Data>(query: string, variables?: Record<string, unknown>) => Promise<Data>;

/** Reads the service's own tables, inside the transaction of the import. */
export type Own = <Row extends object>(sql: string, parameters?: unknown[]) => Promise<Row[]>;

/** Brings the tables that a service computes from its other tables up to date. */
export type Derive = (tx: Transaction) => Promise<void>;

/** What a generator of synthetic records is given. */
export interface Synthesis {
	/** The same seed gives the same rows. */
	seed: number;
	/** Multiplies the number of rows, 1 to 20. */
	scale: number;
	/** The directory, whose LAOs the records are about. */
	ask: Ask;
}

/** Turns files of one kind into records of one service. */
export interface Importer {
	/** Name after `lao import`. */
	kind: string;
	/** One line of help. */
	description: string;
	/** Endings of file names, lower case with the dot, that a folder is searched for. */
	endings: string[];
	/** A large file is read in several readings, so that it never lies in memory whole. */
	read(file: SourceFile, ask: Ask, own: Own): Promise<Reading> | AsyncIterable<Reading>;
	/** Begins what can be read of a file without the database, while the file before it is written. */
	readAhead?(file: SourceFile): void;
	/** What is left to do when all files of a run are written, such as linking them. */
	finish?(ask: Ask, own: Own): Promise<Reading>;
	/** What the service computes from its tables, whatever kind of file changed them. */
	derive?: Derive | undefined;
}
