import type { Contents } from "./contents.ts";
import type { Origin } from "./origin.ts";
import type { StudyFacts } from "./study-schema.ts";

type Proposal = StudyFacts["recommendations"][number];

/** Identifier of a recommendation: its own key, else that of its entry in the contents. */
export function recommendationId(studyId: string, { key, chapter }: Proposal): string {
	return `${studyId}/recommendation/${key ?? chapter}`;
}

/** What the study proposes; a proposal takes from its entry what it does not say itself. */
export function recommendationRecords(
	study: StudyFacts,
	contents: Contents,
	origin: Origin,
): object[] {
	return study.recommendations.map((proposal, index) => {
		const entry = contents.entry(proposal.chapter);
		return {
			id: recommendationId(study.id, proposal),
			studyId: study.id,
			chapterId: entry?.id ?? null,
			position: index + 1,
			number: entry?.number ? entry.key : null,
			titleTh: proposal.titleTh ? contents.corrected(proposal.titleTh) : entry?.titleTh,
			titleEn: proposal.titleEn ?? entry?.titleEn,
			page: proposal.page ?? entry?.page ?? null,
			actorKinds: proposal.actorKinds,
			appliesTo: proposal.appliesTo ?? null,
			participationModelCode: proposal.participationModel ?? null,
			reading: proposal.reading ?? null,
			...origin(proposal, `recommendations ${index + 1}`),
		};
	});
}
