import { stringify } from "yaml";
import type { Quarantined } from "./reading.ts";

/** The documents that were set aside, as YAML with the reason above each; null when there are none. */
export function quarantineDocuments(quarantined: Quarantined[]): string | null {
	const documents = quarantined
		.filter(({ raw }) => raw !== null && typeof raw === "object")
		.map(({ raw, locator, code, message }) => {
			const reason = `${locator}: ${code}: ${message}`.replace(/\s+/g, " ");
			return `# ${reason}\n${stringify(raw, { aliasDuplicateObjects: false })}`;
		});
	return documents.length > 0 ? documents.join("---\n") : null;
}
