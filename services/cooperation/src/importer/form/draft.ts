import type { FactIssue, Quarantined } from "@lao/importing/reading";
import { maskPersonalData } from "@lao/thai/personal-data";
import { collapseSpaces, repairText } from "@lao/thai/text";
import { AgreementPartyRole } from "../../agreement-party-terms.ts";
import {
	AgreementInstrument,
	AgreementRegulation,
	AgreementStatus,
	CommitteeAppointment,
} from "../../agreement-terms.ts";
import type { Campaign } from "./campaign.ts";
import { readChoice } from "./choice.ts";
import type { Entry } from "./entry.ts";
import { compact } from "./likeness.ts";
import { namesIn, statedCount, type WrittenParty, writtenParty } from "./party-name.ts";
import type { NamedProvince } from "./province.ts";
import { readSigningDay } from "./signing-day.ts";

/** An agreement of a form whose values are read; its bodies are still names. */
export interface Draft {
	place: string;
	raw: Entry["raw"];
	provinceCode: string;
	surveyId: string | null;
	serviceTh: string;
	instrument: AgreementInstrument;
	status: AgreementStatus;
	signedOn: string | null;
	signedOnTextBE: string | null;
	statedPartyCount: number | null;
	committee: CommitteeAppointment;
	regulation: AgreementRegulation;
	objective: string | null;
	problems: string | null;
	parties: WrittenParty[];
	issues: FactIssue[];
}

/** What a form says of all its agreements. */
export interface FormContext {
	province: NamedProvince | null;
	campaign: Campaign;
	/** Day of the import, `YYYY-MM-DD`: nothing was signed after it. */
	today: string;
}

/** Reads the values of an entry, or says why it is set aside. */
export function readDraft(entry: Entry, context: FormContext): Draft | Quarantined {
	const { values, place } = entry;
	const raw = mendable(entry, context);
	const aside = (code: string, message: string) => ({ locator: place, code, message, raw });
	const serviceTh = typed(values.get("service"));
	if (!context.province) {
		return aside("PROVINCE_UNKNOWN", "write the province above the table, as in จังหวัดสุรินทร์");
	}
	if (serviceTh === null) return aside("SERVICE_MISSING", "the row names no service; write it");
	const day = readSigningDay(values.get("signedOn"), context.today);
	if (!("iso" in day)) return aside(day.code, day.message);
	const { committee, regulation, instrument, issues } = readChoice(values);
	return {
		place,
		raw,
		provinceCode: context.province.code,
		surveyId: context.campaign.surveyId,
		serviceTh,
		instrument,
		status: day.isSigned ? AgreementStatus.SIGNED : AgreementStatus.DISCUSSED,
		signedOn: day.iso,
		signedOnTextBE: day.textBE,
		statedPartyCount: statedCount(values.get("partners")),
		committee,
		regulation,
		objective: typed(values.get("objective")),
		problems: typed(values.get("problems")),
		...partiesOf(values, [
			...entry.issues,
			...day.issues,
			...issues,
			...contextIssues(entry, context),
		]),
	};
}

/** Text people typed, in one line; what must not be stored of it is masked. */
function typed(text: string | undefined): string | null {
	return text === undefined ? null : maskPersonalData(collapseSpaces(repairText(text).text)).text;
}

/** Parties in the order of the form; a name given twice in one role is kept once. */
function partiesOf(values: Entry["values"], issues: FactIssue[]) {
	const cells = [
		[AgreementPartyRole.HOST, values.get("host"), "hosts"],
		[AgreementPartyRole.PARTNER, values.get("partners"), "partners"],
	] as const;
	const parties: WrittenParty[] = [];
	for (const [role, cell, field] of cells) {
		for (const name of namesIn(cell)) {
			const party = writtenParty(role, name);
			const isRepeated = parties.some(
				(other) => other.role === role && compact(other.name) === compact(party.name),
			);
			if (!isRepeated) parties.push(party);
			else issues.push({ code: "PARTY_REPEATED", message: `${party.name} is named twice`, field });
		}
	}
	return { parties, issues };
}

function contextIssues({ values }: Entry, { campaign, province }: FormContext): FactIssue[] {
	const issues: FactIssue[] = [];
	const remark = typed(values.get("remark"));
	if (remark) {
		issues.push({ code: "FORM_REMARK", message: `The form remarks: ${remark}`, field: null });
	}
	if (campaign.unknown) {
		const message = `The form answers ${campaign.unknown}, a survey that is not held`;
		issues.push({ code: "SURVEY_UNKNOWN", message, field: "surveyResponse" });
	}
	if (province?.readFrom) {
		const message = `The form writes ${province.readFrom}; it is read as ${province.nameTh}`;
		issues.push({ code: "PROVINCE_MISSPELT", message, field: "province" });
	}
	return issues;
}

/** The row with what stands above the table, so that it can be imported by itself once mended. */
function mendable({ raw }: Entry, { province, campaign }: FormContext): Entry["raw"] {
	const survey = campaign.surveyId ?? campaign.unknown;
	return { จังหวัด: province?.nameTh ?? null, การสำรวจ: survey, ...raw };
}
