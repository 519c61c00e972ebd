import { readDocumentFile } from "@lao/importing/document-file";
import { provenance } from "@lao/importing/facts";
import type { SourceFile } from "@lao/importing/file";
import type { Importer, Quarantined } from "@lao/importing/reading";
import { AgreementPartyResolution } from "../agreement-party-terms.ts";
import { type AgreementDocument, agreementDocument } from "./agreement-document.ts";
import { agreementIssues } from "./agreement-issues.ts";
import { type KnownLao, laosByCode, provinceCodes } from "./registry.ts";

interface Located {
	value: AgreementDocument;
	locator: string;
}

interface Registry {
	laos: Map<string, KnownLao>;
	provinces: Set<string>;
}

/** Agreements with their parties, one document each. */
export const observedAgreementImporter: Importer = {
	kind: "observed-agreements",
	description: "agreements seen on public pages, with their parties, as YAML",
	endings: [".yaml", ".yml", ".json"],
	read: async (file, ask) => {
		const { documents, quarantined } = readDocumentFile(file, agreementDocument);
		const codes = documents.flatMap(({ value }) => value.parties.map(({ code }) => code ?? ""));
		const registry = {
			laos: await laosByCode(ask, codes.filter(Boolean)),
			provinces: await provinceCodes(ask),
		};
		const faults = documents.flatMap((document, index) =>
			faultOf(document, documents.slice(0, index), registry),
		);
		const refused = new Set(faults.map(({ locator }) => locator));
		const sound = documents.filter(({ locator }) => !refused.has(locator));
		return {
			sets: [
				{
					table: "cooperation_agreement",
					key: ["id"],
					records: sound.map((document) => agreementRecord(document, file, registry)),
				},
				{
					table: "agreement_party",
					key: ["id"],
					owner: "agreementId",
					records: sound.flatMap(({ value }) => partyRecords(value, registry)),
				},
			],
			quarantined: [...quarantined, ...faults],
		};
	},
};

/** Why an agreement cannot be kept; at most one reason, so that each is set aside once. */
function faultOf(
	{ value, locator }: Located,
	earlier: Located[],
	{ laos, provinces }: Registry,
): Quarantined[] {
	const fault = (code: string, message: string) => [{ locator, code, message, raw: value }];
	if (earlier.some((other) => other.value.id === value.id)) {
		return fault("REPEATED_ID", `${value.id} stands in the file already`);
	}
	if (!provinces.has(value.province)) {
		return fault("UNKNOWN_PROVINCE", `No province has the code ${value.province}`);
	}
	const unknown = value.parties.find(({ code }) => code && !laos.has(code));
	return unknown ? fault("UNKNOWN_LAO", `No LAO has or had the code ${unknown.code}`) : [];
}

function agreementRecord({ value, locator }: Located, file: SourceFile, { laos }: Registry) {
	const { id, serviceTh, instrument, status, committee, regulation } = value;
	return {
		id,
		serviceTh,
		instrument,
		status,
		committee,
		regulation,
		serviceAreaCode: value.serviceArea ?? null,
		provinceCode: value.province,
		signedOn: value.signedOn?.iso ?? null,
		signedOnTextBE: value.signedOn?.textBE ?? null,
		discussedOn: value.discussedOn?.iso ?? null,
		discussedOnTextBE: value.discussedOn?.textBE ?? null,
		statedPartyCount: value.statedPartyCount ?? null,
		objective: value.objective ?? null,
		problems: value.problems ?? null,
		remark: value.remark ?? null,
		renewalOfId: value.renewalOf ?? null,
		surveyResponseId: value.surveyResponse ?? null,
		...provenance(value, file, locator, agreementIssues(value, laos)),
	};
}

function partyRecords({ id, parties }: AgreementDocument, { laos }: Registry) {
	return parties.map(({ role, name, code, group, kind }, index) => {
		const laoId = code ? (laos.get(code)?.id ?? null) : null;
		const found = laoId ? AgreementPartyResolution.RESOLVED : AgreementPartyResolution.UNRESOLVED;
		return {
			id: `${id}/${index + 1}`,
			agreementId: id,
			position: index + 1,
			role,
			nameAsWritten: name ?? null,
			isLao: !kind,
			kind: kind ?? null,
			laoId,
			resolution: kind ? null : group ? AgreementPartyResolution.GROUP : found,
		};
	});
}
