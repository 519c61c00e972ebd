import { type Random, syntheticProvenance } from "@lao/importing/random";
import { ActorKind } from "../actor-kind.ts";
import { concernedAreas } from "./areas.ts";
import type { SyntheticChapter } from "./chapters.ts";
import { subjects } from "./subjects.ts";

/** Share of proposals that address each level: most are for those who run the services. */
const actorShares = [
	[ActorKind.LAO, 0.6],
	[ActorKind.PROVINCE, 0.35],
	[ActorKind.NATIONAL, 0.3],
] as const;

const models = ["CO_GOVERNANCE", "CO_MANAGEMENT", "CO_PRODUCTION"] as const;

/** Proposals of a generated study and the domains they concern. */
export function recommendations(
	studyId: string,
	chapters: SyntheticChapter[],
	random: Random,
	serviceAreas: string[],
): { records: object[]; areas: object[] } {
	const records: object[] = [];
	const areas: object[] = [];
	const count = random.whole(6, 20);
	for (let position = 1; position <= count; position++) {
		const id = `${studyId}/recommendation/${position}`;
		const concerned = concernedAreas(random, serviceAreas);
		const chapter = random.pick(chapters);
		const facts = { id, studyId, position, appliesTo: concerned.appliesTo };
		records.push({ ...facts, ...proposal(chapter, position, random) });
		for (const serviceAreaCode of concerned.areas) {
			const recommendationId = id;
			areas.push({ id: `${id}/${serviceAreaCode}`, studyId, recommendationId, serviceAreaCode });
		}
	}
	return { records, areas };
}

function proposal(chapter: SyntheticChapter, position: number, random: Random): object {
	const actors = actorShares.filter(([, share]) => random.chance(share)).map(([kind]) => kind);
	const subject = random.pick(subjects);
	return {
		chapterId: chapter.id,
		number: null,
		titleTh: `ข้อเสนอสังเคราะห์เรื่อง${subject.th} (${position})`,
		titleEn: `Synthetic proposal ${position}: ${subject.en}`,
		page: chapter.page,
		actorKinds: actors.length > 0 ? actors : [ActorKind.LAO],
		participationModelCode: random.chance(0.3) ? random.pick(models) : null,
		reading: null,
		...syntheticProvenance,
	};
}
