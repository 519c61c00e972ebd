import { readDocumentFile } from "@lao/importing/document-file";
import type { Importer } from "@lao/importing/reading";
import { masked } from "./masking.ts";
import { originOf } from "./origin.ts";
import { readRegistry } from "./registry.ts";
import { studyFault } from "./study-fault.ts";
import { studySchema } from "./study-schema.ts";
import { studySets } from "./study-sets.ts";

/** Studies with their contents and proposals, one document each. */
export const studyImporter: Importer = {
	kind: "study",
	description: "studies with their contents, findings and proposals, as YAML or JSON",
	endings: [".yaml", ".yml", ".json"],
	read: async (file, ask, own) => {
		const { documents, quarantined } = readDocumentFile(file, studySchema);
		const studies = documents.map(({ value }) => value);
		const registry = await readRegistry(ask, own, studies);
		const sets = documents.flatMap(({ value, locator }, index) => {
			const fault = studyFault(value, registry, studies.slice(0, index));
			if (!fault) return studySets(masked(value), registry, originOf(value, file, locator));
			quarantined.push({ locator, ...fault, raw: value });
			return [];
		});
		return { sets, quarantined };
	},
};
