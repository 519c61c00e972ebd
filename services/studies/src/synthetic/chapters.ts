import { type Random, syntheticProvenance } from "@lao/importing/random";

export interface SyntheticChapter {
	id: string;
	page: number;
}

/** Contents table of a generated study: a few chapters, each with a few entries. */
export function syntheticChapters(studyId: string, random: Random): SyntheticChapter[] {
	const chapters: SyntheticChapter[] = [];
	let page = 1;
	const add = (number: string, parentId: string | null, level: number) => {
		const title = `หัวข้อสังเคราะห์ที่ ${number}`;
		const chapter = {
			id: `${studyId}/${number}`,
			studyId,
			documentId: `${studyId}/document/1`,
			parentId,
			position: chapters.length + 1,
			level,
			number,
			titleTh: title,
			titleAsPrinted: title,
			titleEn: `Synthetic entry ${number}`,
			page,
			...syntheticProvenance,
		};
		chapters.push(chapter);
		page += random.whole(1, 9);
		return chapter.id;
	};
	const chapterCount = random.whole(3, 5);
	for (let chapter = 1; chapter <= chapterCount; chapter++) {
		const parent = add(String(chapter), null, 1);
		const entryCount = random.whole(2, 6);
		for (let entry = 1; entry <= entryCount; entry++) add(`${chapter}.${entry}`, parent, 2);
	}
	return chapters;
}
