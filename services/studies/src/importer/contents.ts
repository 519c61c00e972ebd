import type { FactIssue } from "@lao/importing/reading";
import type { ChapterFacts } from "./study-parts.ts";
import type { StudyFacts } from "./study-schema.ts";

type Misprint = StudyFacts["contents"]["misprints"][number];

/** An entry of the contents as it is stored, before its origin is added. */
export interface Entry {
	id: string;
	/** Path of the entry in the study. */
	key: string;
	parentId: string | null;
	position: number;
	level: number;
	number: string | null;
	titleTh: string;
	titleAsPrinted: string;
	titleEn: string;
	page: number | null;
	issues: FactIssue[];
	source: string | undefined;
}

/** The contents table of a study, read once for all records that point into it. */
export interface Contents {
	/** In printed order. */
	entries: Entry[];
	entry(key: string | null | undefined): Entry | undefined;
	/** The text with the known misprints of the study put right. */
	corrected(text: string): string;
}

/** Reads the contents table of a study. */
export function contentsOf(study: StudyFacts): Contents {
	const entries = entriesOf(study);
	const byKey = new Map(entries.map((entry) => [entry.key, entry]));
	return {
		entries,
		entry: (key) => (key == null ? undefined : byKey.get(key)),
		corrected: (text) => corrected(text, study.contents.misprints),
	};
}

function corrected(text: string, misprints: Misprint[]): string {
	return misprints.reduce((result, { printed, meant }) => result.replaceAll(printed, meant), text);
}

/** Entries in printed order, each with its place in the tree. */
function entriesOf({ id: study, contents }: StudyFacts): Entry[] {
	const records: Entry[] = [];
	const visit = (entries: ChapterFacts[], parentId: string | null, level: number) => {
		for (const entry of entries) {
			const record = entryFacts(entry, contents.misprints);
			const id = `${study}/${entry.key}`;
			records.push({ ...record, id, parentId, level, position: records.length + 1 });
			visit(entry.children ?? [], id, level + 1);
		}
	};
	visit(contents.chapters, null, 1);
	return records;
}

function entryFacts(entry: ChapterFacts, misprints: Misprint[]) {
	const { key, number, titleTh, titleEn, page, source } = entry;
	return {
		key,
		number: number ?? null,
		titleTh: corrected(titleTh, misprints),
		titleAsPrinted: titleTh,
		titleEn,
		page: page ?? null,
		issues: [...entry.issues, ...misprintIssues(titleTh, misprints)],
		source,
	};
}

function misprintIssues(title: string, misprints: Misprint[]): FactIssue[] {
	return misprints
		.filter(({ printed }) => title.includes(printed))
		.map(({ because }) => ({ code: "PRINTED_WORD_DIFFERS", field: "titleTh", message: because }));
}
