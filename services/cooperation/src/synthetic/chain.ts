import type { Random } from "@lao/importing/random";
import { AgreementInstrument, AgreementStatus } from "../agreement-terms.ts";
import type { SyntheticLao } from "./every-lao.ts";
import type { Neighbourhood } from "./neighbourhood.ts";
import { pickByShare } from "./shares.ts";
import { instruments, partnerCounts, services, signingYears } from "./terms.ts";

/** One generation of a cooperation, before it becomes records. */
export interface Generation {
	area: string;
	serviceTh: string;
	instrument: AgreementInstrument;
	status: AgreementStatus;
	host: SyntheticLao;
	partners: SyntheticLao[];
	/** Day of signing, or of the talks; `YYYY-MM-DD`. */
	day: string;
}

const lastDay = "2024-12-31";
const discussedShare = 0.07;
const renewalShare = 0.25;
const endedShare = 0.3;
/** Cooperations signed before this year may have ended. */
const endingBefore = "2019";

/** The generations of one cooperation, oldest first: most have one, some are renewed after years. */
export function chain(random: Random, neighbourhood: Neighbourhood): Generation[] {
	const first = firstGeneration(random, neighbourhood);
	const generations = [first];
	if (first.status === AgreementStatus.DISCUSSED) return generations;
	let latest = first;
	while (random.chance(renewalShare)) {
		const day = later(random, latest.day);
		if (day > lastDay) break;
		latest.status = AgreementStatus.RENEWED;
		latest = { ...latest, day, partners: renewedPartners(random, neighbourhood, latest) };
		generations.push(latest);
	}
	const ended = latest.day < endingBefore && random.chance(endedShare);
	latest.status = ended ? AgreementStatus.ENDED : AgreementStatus.SIGNED;
	return generations;
}

function firstGeneration(random: Random, neighbourhood: Neighbourhood): Generation {
	const host = neighbourhood.host(random);
	const partners = neighbourhood.partners(random, host, pickByShare(random, partnerCounts));
	const [area, serviceTh] = pickByShare(random, services);
	const discussed = random.chance(discussedShare);
	const status = discussed ? AgreementStatus.DISCUSSED : AgreementStatus.SIGNED;
	const instrument = pickByShare(random, instruments);
	const day = addDays(`${pickByShare(random, signingYears)}-01-01`, random.whole(0, 364));
	return { area, serviceTh, instrument, status, host, partners, day };
}

/** One partner may leave and one may join. */
function renewedPartners(
	random: Random,
	neighbourhood: Neighbourhood,
	{ host, partners }: Generation,
): SyntheticLao[] {
	const kept = partners.length > 1 && random.chance(0.4) ? partners.slice(1) : partners;
	const wanted = Math.min(8, kept.length + (random.chance(0.4) ? 1 : 0));
	return neighbourhood.partners(random, host, wanted, kept);
}

function later(random: Random, day: string): string {
	return addDays(day, random.whole(3 * 365, 4 * 365));
}

function addDays(day: string, days: number): string {
	const date = new Date(`${day}T00:00:00Z`);
	date.setUTCDate(date.getUTCDate() + days);
	return date.toISOString().slice(0, 10);
}
