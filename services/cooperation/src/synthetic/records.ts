import { type Random, syntheticProvenance } from "@lao/importing/random";
import { formatThaiDate } from "@lao/thai/dates";
import {
	AgreementPartyKind,
	AgreementPartyResolution,
	AgreementPartyRole,
} from "../agreement-party-terms.ts";
import { AgreementRegulation, AgreementStatus, CommitteeAppointment } from "../agreement-terms.ts";
import type { Generation } from "./chain.ts";
import type { SyntheticLao } from "./every-lao.ts";
import { pickByShare } from "./shares.ts";
import { guests, problems, regulationOf } from "./terms.ts";

interface Links {
	id: string;
	renewalOfId: string | null;
	surveyResponseId: string | null;
}

/** Row of the agreement table. */
export function agreementRecord(random: Random, generation: Generation, links: Links): object {
	const { area, serviceTh, instrument, status, host, partners, day } = generation;
	const discussed = status === AgreementStatus.DISCUSSED;
	const dayBE = formatThaiDate(day);
	return {
		...links,
		serviceTh,
		instrument,
		status,
		serviceAreaCode: area,
		provinceCode: host.provinceCode,
		signedOn: discussed ? null : day,
		signedOnTextBE: discussed ? null : dayBE,
		discussedOn: discussed ? day : null,
		discussedOnTextBE: discussed ? dayBE : null,
		statedPartyCount: random.chance(0.6) ? partners.length : null,
		committee: pickByShare(random, [
			[CommitteeAppointment.APPOINTED, 5],
			[CommitteeAppointment.NOT_APPOINTED, 3],
			[CommitteeAppointment.NOT_STATED, 2],
		]),
		regulation: discussed ? AgreementRegulation.NOT_MADE : regulationOf(instrument),
		objective: random.chance(0.6) ? `วัตถุประสงค์สังเคราะห์ของ${serviceTh}` : null,
		problems: random.chance(0.25) ? random.pick(problems) : null,
		remark: null,
		...syntheticProvenance,
	};
}

/** Rows of the party table: the host, its partners and now and then a guest. */
export function partyRecords(
	random: Random,
	agreementId: string,
	generation: Generation,
): object[] {
	const { host, partners } = generation;
	const laos = [
		laoParty(AgreementPartyRole.HOST, host),
		...partners.map((partner) => laoParty(AgreementPartyRole.PARTNER, partner)),
	];
	const others = [];
	if (random.chance(0.05))
		others.push(otherParty(AgreementPartyRole.PARTNER, ...pickByShare(random, guests)));
	if (random.chance(0.1)) {
		others.push(
			otherParty(
				AgreementPartyRole.PRESIDING,
				AgreementPartyKind.GOVERNOR,
				"ผู้ว่าราชการจังหวัดสังเคราะห์",
			),
		);
	}
	return [...laos, ...others].map((party, index) => ({
		id: `${agreementId}/${index + 1}`,
		agreementId,
		position: index + 1,
		...party,
	}));
}

function laoParty(role: AgreementPartyRole, { id, shortNameTh }: SyntheticLao) {
	return {
		role,
		nameAsWritten: shortNameTh,
		isLao: true,
		kind: null,
		laoId: id,
		resolution: AgreementPartyResolution.RESOLVED,
	};
}

function otherParty(role: AgreementPartyRole, kind: AgreementPartyKind, nameAsWritten: string) {
	return { role, nameAsWritten, isLao: false, kind, laoId: null, resolution: null };
}
