import { provenance } from "@lao/importing/facts";
import type { SourceFile } from "@lao/importing/file";
import type { FactIssue, Provenance } from "@lao/importing/reading";
import type { StudyFacts } from "./study-schema.ts";

interface Stated {
	/** Where it differs from the source of the study. */
	source?: string | undefined;
	issues: FactIssue[];
}

/** Gives a record of a study its provenance, with its place in the file. */
export type Origin = (record: Stated, place?: string) => Provenance;

/** Origins of the records of one study. */
export function originOf(study: StudyFacts, file: SourceFile, locator: string): Origin {
	const { source, retrieved, synthetic } = study;
	return (record, place) =>
		provenance(
			{ source: record.source ?? source, retrieved, synthetic },
			file,
			place ? `${locator}, ${place}` : locator,
			record.issues,
		);
}
