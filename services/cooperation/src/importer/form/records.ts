import type { SourceFile } from "@lao/importing/file";
import type { FactIssue, Provenance, RecordSet } from "@lao/importing/reading";
import { agreementIssues } from "../agreement-issues.ts";
import type { IdentifiedDraft } from "./identity.ts";

/** Where a record of a form was read. */
export function formProvenance(file: SourceFile, place: string, issues: FactIssue[]): Provenance {
	return {
		sourceDocument: file.name,
		sourceLocator: place,
		retrievedAt: null,
		isSynthetic: false,
		issues,
	};
}

/** Rows of the agreements and of their parties. */
export function agreementSets(drafts: IdentifiedDraft[], file: SourceFile): RecordSet[] {
	return [
		{
			table: "cooperation_agreement",
			key: ["id"],
			records: drafts.map((draft) => agreementRecord(draft, file)),
		},
		{
			table: "agreement_party",
			key: ["id"],
			owner: "agreementId",
			owners: drafts.map(({ id }) => id),
			records: drafts.flatMap(partyRecords),
		},
	];
}

function agreementRecord(draft: IdentifiedDraft, file: SourceFile) {
	const { place, raw: _raw, parties, surveyId, issues, ...facts } = draft;
	const { status, statedPartyCount } = facts;
	const stated = { parties, status, statedPartyCount, source: file.name, issues };
	return {
		...facts,
		surveyResponseId: surveyId === null ? null : `${surveyId}/${facts.provinceCode}`,
		...formProvenance(file, place, agreementIssues(stated, new Map())),
	};
}

function partyRecords({ id, parties }: IdentifiedDraft) {
	return parties.map(({ role, name, kind, laoId, resolution }, index) => ({
		id: `${id}/${index + 1}`,
		agreementId: id,
		position: index + 1,
		role,
		nameAsWritten: name,
		isLao: !kind,
		kind: kind ?? null,
		laoId,
		resolution,
	}));
}
