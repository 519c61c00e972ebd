import type { PersonalReading } from "@lao/subgraph/reader";

/** Keys of the records read, by field: what the audit tells, and no value among it. */
export type ReadRecords = Record<string, string[]>;

/** Readings as the text that is kept: each field and each record once, in the order of their names. */
export function printReadings(readings: readonly PersonalReading[]): string {
	const byField = new Map<string, Set<string>>();
	for (const { field, recordId } of readings) {
		const records = byField.get(field) ?? new Set();
		byField.set(field, records.add(recordId));
	}
	const sorted = [...byField].sort(([a], [b]) => (a < b ? -1 : 1));
	const text = JSON.stringify(
		Object.fromEntries(sorted.map(([field, records]) => [field, [...records].sort()])),
	);
	// JSON leaves these as they are, and a line of the audit is to be one line.
	return text.replaceAll(/[\u007f-\u009f\u2028\u2029]/g, escaped);
}

const escaped = (character: string) =>
	`\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
