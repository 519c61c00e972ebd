import { Random } from "@lao/importing/random";
import type { RecordSet, Synthesis } from "@lao/importing/reading";
import { chain, type Generation } from "./chain.ts";
import { everyLao } from "./every-lao.ts";
import { Neighbourhood } from "./neighbourhood.ts";
import { agreementRecord, partyRecords } from "./records.ts";
import { SyntheticSurvey } from "./survey.ts";

const agreementsAtScaleOne = 12_000;
/** At most 11 parties each keep both sets below 5,000 records. */
const agreementsPerSet = 450;

/** Agreements with structure: neighbours cooperate, a few hubs host much, some renew for years. */
export async function* synthesize({ seed, scale, ask }: Synthesis): AsyncGenerator<RecordSet> {
	const laos = await everyLao(ask);
	if (laos.length < 2) return;
	const random = new Random(seed, "cooperation");
	const neighbourhood = new Neighbourhood(random, laos);
	const survey = new SyntheticSurvey(seed, neighbourhood.provinceCodes);
	yield* survey.sets();
	let agreements: object[] = [];
	let parties: object[] = [];
	for (const generation of generations(random, neighbourhood, agreementsAtScaleOne * scale)) {
		const { id, renewalOfId, host, day } = generation;
		const surveyResponseId = survey.responseFor(host.provinceCode, day);
		agreements.push(agreementRecord(random, generation, { id, renewalOfId, surveyResponseId }));
		parties.push(...partyRecords(random, id, generation));
		if (agreements.length === agreementsPerSet) {
			yield* sets(agreements, parties);
			agreements = [];
			parties = [];
		}
	}
	if (agreements.length > 0) yield* sets(agreements, parties);
}

function sets(agreements: object[], parties: object[]): RecordSet[] {
	return [
		{ table: "cooperation_agreement", key: ["id"], records: agreements },
		{ table: "agreement_party", key: ["id"], records: parties },
	];
}

/** So many generations, each with its identifier and that of the one it renews. */
function* generations(random: Random, neighbourhood: Neighbourhood, count: number) {
	let made = 0;
	while (made < count) {
		let renewalOfId: string | null = null;
		for (const generation of closed(chain(random, neighbourhood), count - made)) {
			made += 1;
			const id = `SYN-agreement-${String(made).padStart(7, "0")}`;
			yield { ...generation, id, renewalOfId };
			renewalOfId = id;
		}
	}
}

/** The newest generations that still fit: none may be called renewed without its renewal. */
function closed(all: Generation[], room: number): Generation[] {
	return all.slice(-room);
}
