import { contentsOf } from "./contents.ts";
import type { Registry } from "./registry.ts";
import type { StudyFacts } from "./study-schema.ts";

interface Fault {
	code: string;
	message: string;
}

/** Why a study cannot be kept: something it names is nowhere, or twice. The first reason, else null. */
export function studyFault(
	study: StudyFacts,
	registry: Registry,
	earlier: StudyFacts[],
): Fault | null {
	return (
		repetition(study, earlier) ??
		takenModel(study, registry, earlier) ??
		unknownNeighbour(study, registry) ??
		unknownPlan(study, registry) ??
		unknownPlace(study)
	);
}

function repetition(study: StudyFacts, earlier: StudyFacts[]): Fault | null {
	if (earlier.some(({ id }) => id === study.id)) {
		return { code: "REPEATED_ID", message: `id: ${study.id} stands in the file already` };
	}
	const { findings, recommendations, participationModels, caseStudies } = study;
	const named: [section: string, names: string[]][] = [
		["contents.chapters", contentsOf(study).entries.map(({ key }) => key)],
		["planTargets", study.planTargets],
		["participationModels", participationModels.map(({ code }) => code)],
		["caseStudies", caseStudies.map(({ placeCode }) => placeCode)],
		["recommendations", recommendations.map(({ key, chapter }) => key ?? chapter ?? "")],
		...findings.map(areasOf("findings")),
		...recommendations.map(areasOf("recommendations")),
	];
	for (const [section, names] of named) {
		const twice = names.find((name, index) => names.indexOf(name) !== index);
		if (twice) return { code: "REPEATED_ID", message: `${section}: ${twice} is given twice` };
	}
	return null;
}

const areasOf =
	(section: string) =>
	({ serviceAreas }: { serviceAreas: string[] }, index: number): [string, string[]] => [
		`${section}.${index}.serviceAreas`,
		serviceAreas,
	];

/** A model belongs to the study that defines it; another study may only refer to it. */
function takenModel(
	{ id, participationModels }: StudyFacts,
	{ models }: Registry,
	earlier: StudyFacts[],
): Fault | null {
	for (const [index, { code }] of participationModels.entries()) {
		const inFile = earlier.find((other) =>
			other.participationModels.some((model) => model.code === code),
		);
		const owner = inFile?.id ?? models.get(code) ?? id;
		if (owner === id) continue;
		const message = `participationModels.${index}.code: ${owner} defines ${code}; leave it out here`;
		return { code: "MODEL_OF_ANOTHER_STUDY", message };
	}
	return null;
}

function unknownNeighbour(study: StudyFacts, { agencies, serviceAreas }: Registry): Fault | null {
	for (const section of ["commissionedBy", "conductedBy"] as const) {
		const code = study[section];
		if (agencies.has(code)) continue;
		return { code: "UNKNOWN_AGENCY", message: `${section}: no agency has the code ${code}` };
	}
	for (const section of ["findings", "recommendations"] as const) {
		for (const [index, record] of study[section].entries()) {
			const area = record.serviceAreas.find((code) => !serviceAreas.includes(code));
			if (!area) continue;
			const message = `${section}.${index}.serviceAreas: no service area is called ${area}`;
			return { code: "UNKNOWN_SERVICE_AREA", message };
		}
	}
	return null;
}

function unknownPlan(study: StudyFacts, { planTargets, models }: Registry): Fault | null {
	const named: [place: string, code: string | null | undefined][] = [
		...study.planTargets.map((code, index): [string, string] => [`planTargets.${index}`, code]),
		...study.legalBasis.map(({ planTarget }, index): [string, string | null | undefined] => [
			`legalBasis.${index}.planTarget`,
			planTarget,
		]),
	];
	for (const [place, code] of named) {
		if (code == null || planTargets.has(code)) continue;
		return {
			code: "UNKNOWN_PLAN_TARGET",
			message: `${place}: no plan target has the code ${code}`,
		};
	}
	const known = new Set([...models.keys(), ...study.participationModels.map(({ code }) => code)]);
	for (const [index, { participationModel: code }] of study.recommendations.entries()) {
		if (code == null || known.has(code)) continue;
		const place = `recommendations.${index}.participationModel`;
		return { code: "UNKNOWN_MODEL", message: `${place}: no participation model is called ${code}` };
	}
	return null;
}

function unknownPlace(study: StudyFacts): Fault | null {
	const { documents, contents } = study;
	if (!documents[contents.document - 1]) {
		const message = `contents.document: there is no document ${contents.document}`;
		return { code: "UNKNOWN_DOCUMENT", message };
	}
	const known = new Set(contentsOf(study).entries.map(({ key }) => key));
	const sections = ["findings", "participationModels", "caseStudies", "recommendations"] as const;
	for (const section of sections) {
		for (const [index, { chapter }] of study[section].entries()) {
			if (chapter == null || known.has(chapter)) continue;
			const message = `${section}.${index}.chapter: the contents have no entry ${chapter}`;
			return { code: "UNKNOWN_CHAPTER", message };
		}
	}
	return null;
}
