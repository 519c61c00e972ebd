import { type Random, syntheticProvenance } from "@lao/importing/random";
import { concernedAreas } from "./areas.ts";
import type { SyntheticChapter } from "./chapters.ts";
import { subjects } from "./subjects.ts";

/** Findings of a generated study and the domains they concern. */
export function findings(
	studyId: string,
	chapters: SyntheticChapter[],
	random: Random,
	serviceAreas: string[],
): { records: object[]; areas: object[] } {
	const records: object[] = [];
	const areas: object[] = [];
	const count = random.whole(4, 12);
	for (let position = 1; position <= count; position++) {
		const id = `${studyId}/finding/${position}`;
		const concerned = concernedAreas(random, serviceAreas);
		const { appliesTo } = concerned;
		records.push({ ...finding(id, chapters, random), studyId, position, appliesTo });
		for (const serviceAreaCode of concerned.areas) {
			areas.push({ id: `${id}/${serviceAreaCode}`, studyId, findingId: id, serviceAreaCode });
		}
	}
	return { records, areas };
}

function finding(id: string, chapters: SyntheticChapter[], random: Random): object {
	const subject = random.pick(subjects);
	return {
		id,
		chapterId: random.pick(chapters).id,
		statementTh: `ผลการศึกษาสังเคราะห์เรื่อง${subject.th}`,
		statementEn: `Synthetic finding on ${subject.en}`,
		isSummary: true,
		reading: null,
		...syntheticProvenance,
	};
}
