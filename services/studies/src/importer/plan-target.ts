import { readDocumentFile } from "@lao/importing/document-file";
import { provenance } from "@lao/importing/facts";
import type { Importer } from "@lao/importing/reading";
import { z } from "zod";
import { issues } from "./study-parts.ts";
import { origin } from "./study-schema.ts";

const planTarget = z.strictObject({
	code: z.string().regex(/^\d{6}$/, "must be 6 digits"),
	label: z.string(),
	nameTh: z.string(),
	nameEn: z.string(),
	subPlan: z.string(),
	masterPlanIssue: z.int().positive(),
	masterPlanNameTh: z.string(),
	masterPlanNameEn: z.string(),
	...origin,
	issues,
});

/** Targets of master plans, one document each. */
export const planTargetImporter: Importer = {
	kind: "plan-targets",
	description: "targets of master plans under the national strategy",
	endings: [".yaml", ".yml", ".json"],
	read: async (file) => {
		const { documents, quarantined } = readDocumentFile(file, planTarget);
		const records = documents.map(({ value, locator }) => {
			const { source, retrieved, synthetic, issues: found, ...facts } = value;
			return { ...facts, ...provenance({ source, retrieved, synthetic }, file, locator, found) };
		});
		return { sets: [{ table: "plan_target", key: ["code"], records }], quarantined };
	},
};
