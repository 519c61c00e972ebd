import type { SourceFile } from "@lao/importing/file";
import type { FoundLao } from "@lao/importing/lao-registry";
import type { FactIssue } from "@lao/importing/reading";
import type { Layout, Table } from "./table.ts";

/** A row whose body and year are known; its cells stand by the value columns of its table. */
export interface ScoreRow<Meaning> {
	table: Table<Meaning>;
	/** Place as a person finds it. */
	place: string;
	cells: (string | null)[];
	source: string | null;
	remark: string | null;
}

/** All rows of one result, which are taken or set aside together. */
export interface ScoreUnit<Meaning> {
	/** Identifier of the result. */
	id: string;
	roundId: string;
	yearBE: number;
	lao: FoundLao;
	rows: ScoreRow<Meaning>[];
	/** What was odd so far. */
	issues: FactIssue[];
	file: SourceFile;
}

/** What a row tells of its result: more than body and year where one body has several. */
export interface RowKey {
	/** Distinguishes the results of one body and year. */
	result: string;
	/** Part of the result that the row holds; two rows with the same part are duplicates. */
	part: string;
}

/** Names of the rounds of a kind. */
export interface RoundNames {
	/** Beginning of the identifier: `lpa` of `lpa-2563`. */
	prefix: string;
	frameworkCode: string;
	nameTh: string;
	nameEn: string;
	/** Year that a round of this year judges; null where no rule is known. */
	judgedYearBE(yearBE: number): number | null;
}

/** A record of a table whose key is its identifier. */
export type MadeRecord = { id: string } & Record<string, unknown>;

/** Table that a kind writes. */
export interface ScoreTable {
	table: string;
	/** Property that names the result, where rows of the table belong to one. */
	owner?: string;
	/** True for what results only refer to: it is made where it is missing and never changed. */
	isReference?: boolean;
}

/** One kind of score sheet. */
export interface ScoreKind<Meaning> extends Layout<Meaning> {
	round: RoundNames;
	tables: ScoreTable[];
	/** Refuses a row whose place in a result cannot be read. */
	keyOf(row: ScoreRow<Meaning>): RowKey;
	/** Records of a result by table, in the order of `tables`; refuses what cannot be trusted. */
	recordsOf(unit: ScoreUnit<Meaning>): MadeRecord[][];
}
