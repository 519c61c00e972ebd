import type { Ask, Own } from "@lao/importing/reading";
import type { StudyFacts } from "./study-schema.ts";

/** What is known elsewhere of the codes a file of studies names. */
export interface Registry {
	agencies: Set<string>;
	/** Codes of the domains of local public service, in the order of the plan. */
	serviceAreas: string[];
	planTargets: Set<string>;
	/** Identifier of the study that defines each participation model held. */
	models: Map<string, string>;
}

const agencyQuery = "query($code: ID!) { agency(code: $code) { code } }";

/** Asks the directory for the agencies that studies name and for all service areas; looks up the rest. */
export async function readRegistry(ask: Ask, own: Own, studies: StudyFacts[]): Promise<Registry> {
	const codes = studies.flatMap((study) => [study.commissionedBy, study.conductedBy]);
	const asked = [...new Set(codes)].map(async (code) => {
		const { agency } = await ask<{ agency: { code: string } | null }>(agencyQuery, { code });
		return agency?.code;
	});
	const agencies = (await Promise.all(asked)).filter((code) => code !== undefined);
	const { serviceAreas } = await ask<{ serviceAreas: { code: string }[] }>(
		"{ serviceAreas { code } }",
	);
	const targets = await own<{ code: string }>("select code from plan_target");
	const models = await own<{ code: string; study: string }>(
		"select code, study_id as study from participation_model",
	);
	return {
		agencies: new Set(agencies),
		serviceAreas: serviceAreas.map(({ code }) => code),
		planTargets: new Set(targets.map(({ code }) => code)),
		models: new Map(models.map(({ code, study }) => [code, study])),
	};
}
