import type { FactIssue } from "@lao/importing/reading";
import { AgreementPartyRole } from "../agreement-party-terms.ts";
import { AgreementStatus } from "../agreement-terms.ts";
import type { AgreementDocument } from "./agreement-document.ts";
import type { KnownLao } from "./registry.ts";

/** What the rules look at, in a document or in a form. */
export type StatedAgreement = Pick<
	AgreementDocument,
	"parties" | "statedPartyCount" | "status" | "source" | "issues"
>;

type Rule = (document: StatedAgreement, known: Map<string, KnownLao>) => FactIssue[];

/** What a reader of the agreement must know: parts the source leaves out, and what it contradicts. */
export function agreementIssues(
	document: StatedAgreement,
	known: Map<string, KnownLao>,
): FactIssue[] {
	return [...rules.flatMap((rule) => rule(document, known)), ...document.issues];
}

const issue = (code: string, field: string, message: string): FactIssue => ({
	code,
	message,
	field,
});

function partnersOf({ parties }: StatedAgreement) {
	return parties.filter(({ role, kind }) => role === AgreementPartyRole.PARTNER && !kind);
}

const hostUnknown: Rule = ({ parties }) =>
	parties.some(({ role }) => role === AgreementPartyRole.HOST)
		? []
		: [issue("HOST_UNKNOWN", "hosts", "The source does not say which LAO hosts the cooperation")];

const partnersUnnamed: Rule = (document) => {
	const partners = partnersOf(document);
	const groups = partners.filter(({ group }) => group).map(({ name }) => name);
	if (partners.length > 0 && groups.length === 0) return [];
	const message = groups.length
		? `The source means several LAOs by ${groups.join(", ")} and does not name them`
		: "The source names no LAO as a partner";
	return [issue("PARTNERS_UNNAMED", "partners", message)];
};

const countDiffers: Rule = (document) => {
	const stated = document.statedPartyCount;
	const named = partnersOf(document).filter(({ group }) => !group).length;
	if (stated == null || stated === named) return [];
	const message = `The source states ${stated} partners and names ${named}`;
	return [issue("PARTNER_COUNT_DIFFERS", "statedPartyCount", message)];
};

const notSigned: Rule = ({ status }) =>
	status === AgreementStatus.DISCUSSED
		? [issue("NOT_SIGNED", "status", "The source reports talks, not a signing")]
		: [];

const nonLaoParty: Rule = ({ parties }) =>
	parties
		.filter(({ role, kind }) => kind && role === AgreementPartyRole.PARTNER)
		.map(({ kind = "", name }) => {
			const what = kind.toLowerCase().replaceAll("_", " ");
			const message = `Not purely between LAOs: a party is a ${what}${name ? "" : ", which the source does not name"}`;
			return issue("NON_LAO_PARTY", "nonLaoParties", message);
		});

const nameDiffers: Rule = ({ parties }, known) =>
	parties.flatMap(({ name, code = "" }) => {
		const lao = known.get(code);
		if (!lao || !name || [lao.fullNameTh, lao.shortNameTh].includes(name)) return [];
		const message = `The source writes ${name}; code ${code} is ${lao.fullNameTh}`;
		return [issue("PARTY_NAME_DIFFERS", "parties", message)];
	});

const addressCut: Rule = ({ source }) =>
	source.includes("…")
		? [issue("ADDRESS_CUT_SHORT", "source", "The address of the source was passed on cut short")]
		: [];

const rules = [
	hostUnknown,
	partnersUnnamed,
	countDiffers,
	notSigned,
	nonLaoParty,
	nameDiffers,
	addressCut,
];
