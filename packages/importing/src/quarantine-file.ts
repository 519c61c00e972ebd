import { stringify } from "csv-stringify/sync";
import type { Quarantined } from "./reading.ts";

/** Columns that tell why a row was set aside; reading the file again ignores them by name. */
export const quarantineColumns = ["quarantine_place", "quarantine_reason"];

/** The rows of a table that were set aside, in its own layout, as CSV; null when there are none. */
export function quarantineFile(quarantined: Quarantined[]): string | null {
	const rows = quarantined.filter(({ raw }) => raw !== null && typeof raw === "object");
	if (rows.length === 0) return null;
	const columns = new Set(rows.flatMap(({ raw }) => Object.keys(raw ?? {})));
	return stringify(
		rows.map(({ raw, locator, code, message }) => ({
			...(raw ?? {}),
			quarantine_place: locator,
			quarantine_reason: `${code}: ${message}`,
		})),
		{ header: true, bom: true, columns: [...columns, ...quarantineColumns] },
	);
}
