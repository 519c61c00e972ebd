import { readDocumentFile } from "@lao/importing/document-file";
import type { Importer } from "@lao/importing/reading";
import { originOf } from "./origin.ts";
import { readRegistry } from "./registry.ts";
import { studyFault } from "./study-fault.ts";
import { studySchema } from "./study-schema.ts";
import { studySets } from "./study-sets.ts";

/** Studies with their contents and proposals, one document each. */
export const studyImporter: Importer = {
	kind: "studies",
	description: "studies with their documents, contents, findings and recommendations",
	endings: [".yaml", ".yml", ".json"],
	read: async (file, ask) => {
		const { documents, quarantined } = readDocumentFile(file, studySchema);
		const agencies = documents.flatMap(({ value }) => [value.commissionedBy, value.conductedBy]);
		const registry = await readRegistry(ask, agencies);
		const sets = documents.flatMap(({ value, locator }, index) => {
			const earlier = documents.slice(0, index).map((other) => other.value.id);
			const fault = studyFault(value, registry, earlier);
			if (!fault) return studySets(value, registry, originOf(value, file, locator));
			quarantined.push({ locator, ...fault, raw: value });
			return [];
		});
		return { sets, quarantined };
	},
};
