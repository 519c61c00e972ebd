import { z } from "zod";
import type { SourceFile } from "./file.ts";
import type { FactIssue, Importer, Provenance, RecordSet } from "./reading.ts";
import { readTable } from "./table-file.ts";

/** What our own fact files say of the origin of each record. */
export const provenanceColumns = {
	/** Address or name of the document. */
	source: z.string(),
	/** Day the document was read. */
	retrieved: z.iso.date().nullish(),
	synthetic: z.stringbool().nullish(),
};

interface StatedProvenance {
	source: string;
	retrieved?: string | null;
	synthetic?: boolean | null;
}

/** Provenance columns of a record, from what its file states. */
export function provenance(
	stated: StatedProvenance,
	file: SourceFile,
	locator: string,
	issues: FactIssue[] = [],
): Provenance {
	return {
		sourceDocument: stated.source,
		sourceLocator: `${file.name} ${locator}`,
		retrievedAt: stated.retrieved ? `${stated.retrieved}T00:00:00Z` : null,
		isSynthetic: stated.synthetic ?? false,
		issues,
	};
}

export interface FactRow<Shape extends z.ZodRawShape> {
	value: z.output<z.ZodObject<Shape>>;
	provenance: Provenance;
}

interface FactTable<Shape extends z.ZodRawShape> {
	kind: string;
	description: string;
	columns: Shape;
	toSets(rows: FactRow<Shape>[]): RecordSet[];
}

/** Importer of a CSV file of facts: the given columns and those of the provenance, no others. */
export function factTableImporter<Shape extends z.ZodRawShape>({
	kind,
	description,
	columns,
	toSets,
}: FactTable<Shape>): Importer {
	const schema = z.strictObject(columns);
	const origin = z.object(provenanceColumns);
	const known = columnsOf({ ...columns, ...provenanceColumns });
	const row = z.record(z.string(), z.unknown()).transform((raw, context) => {
		const facts = Object.fromEntries(
			Object.entries(raw).filter(([name]) => !(name in provenanceColumns)),
		);
		const value = schema.safeParse(facts);
		const stated = origin.safeParse(raw);
		for (const { error } of [value, stated]) {
			for (const issue of error?.issues ?? []) context.addIssue({ ...issue, code: "custom" });
		}
		return value.success && stated.success ? { value: value.data, stated: stated.data } : z.NEVER;
	});
	return {
		kind,
		description,
		endings: [".csv"],
		read: async function* (file) {
			for await (const { rows, quarantined, done } of readTable(file, { row, columns: known })) {
				const facts = rows.map(({ value: { value, stated }, locator }) => ({
					value,
					provenance: provenance(stated, file, locator),
				}));
				yield { sets: toSets(facts), quarantined, done };
			}
		},
	};
}

/** Columns of a table, each with whether it must be there. */
function columnsOf(shape: z.ZodRawShape): Map<string, boolean> {
	const needed = (column: z.core.$ZodType) => !z.safeParse(column, undefined).success;
	return new Map(Object.entries(shape).map(([name, column]) => [name, needed(column)]));
}

/** The plain case: one record a row, named as its columns. */
export function plainRecords<Shape extends z.ZodRawShape>(table: string, key: string[]) {
	return (rows: FactRow<Shape>[]): RecordSet[] => [
		{ table, key, records: rows.map(({ value, provenance }) => ({ ...value, ...provenance })) },
	];
}
