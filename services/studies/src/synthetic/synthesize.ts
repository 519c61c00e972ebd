import { Random, syntheticProvenance } from "@lao/importing/random";
import type { RecordSet, Synthesis } from "@lao/importing/reading";
import { syntheticChapters } from "./chapters.ts";
import { findings } from "./findings.ts";
import { type Neighbours, readNeighbours } from "./neighbours.ts";
import { recommendations } from "./recommendations.ts";
import { subjects } from "./subjects.ts";

/** Studies at scale 1. */
const studyCount = 36;

/** Generated studies with their contents and proposals, a few studies a batch. */
export async function* synthesize({ seed, scale, ask }: Synthesis): AsyncGenerator<RecordSet> {
	const neighbours = await readNeighbours(ask);
	for (let start = 1; start <= studyCount * scale; start += studyCount) {
		const numbers = Array.from({ length: studyCount }, (_, index) => start + index);
		yield* merged(numbers.map((number) => studySets(number, seed, neighbours)));
	}
}

function studySets(number: number, seed: number, neighbours: Neighbours): RecordSet[] {
	const id = `SYN-study-${String(number).padStart(4, "0")}`;
	const random = new Random(seed, id);
	const chapters = syntheticChapters(id, random);
	const proposals = recommendations(id, chapters, random, neighbours.serviceAreas);
	const results = findings(id, chapters, random, neighbours.serviceAreas);
	const planTargets = random.chance(0.3) ? ["200301"] : [];
	return [
		{ table: "study", key: ["id"], records: [studyRecord(id, number, random, neighbours)] },
		{
			table: "study_plan_target",
			key: ["id"],
			records: planTargets.map((code) => ({
				id: `${id}/${code}`,
				studyId: id,
				planTargetCode: code,
			})),
		},
		{ table: "study_document", key: ["id"], records: [documentRecord(id)] },
		{ table: "chapter", key: ["id"], records: chapters },
		{ table: "recommendation", key: ["id"], records: proposals.records },
		{ table: "recommendation_area", key: ["id"], records: proposals.areas },
		{ table: "finding", key: ["id"], records: results.records },
		{ table: "finding_area", key: ["id"], records: results.areas },
	];
}

function studyRecord(id: string, number: number, random: Random, { agencies }: Neighbours): object {
	const subject = random.pick(subjects);
	return {
		id,
		titleTh: `การศึกษาสังเคราะห์เรื่อง${subject.th} (${number})`,
		titleEn: `Synthetic study ${number}: ${subject.en}`,
		headNameTh: null,
		headAcademicTitleTh: null,
		commissionedByCode: random.pick(agencies),
		conductedByCode: random.pick(agencies),
		...syntheticProvenance,
	};
}

function documentRecord(studyId: string): object {
	return {
		id: `${studyId}/document/1`,
		studyId,
		position: 1,
		kind: "FINAL_REPORT",
		titleTh: "รายงานสังเคราะห์",
		titleEn: "Synthetic report",
		url: null,
		isHeld: false,
		heldPart: null,
		...syntheticProvenance,
	};
}

/** One set a table instead of one a table and study. */
function merged(sets: RecordSet[][]): RecordSet[] {
	const byTable = new Map<string, RecordSet>();
	for (const { table, key, records } of sets.flat()) {
		const set = byTable.get(table) ?? { table, key, records: [] };
		byTable.set(table, { ...set, records: [...set.records, ...records] });
	}
	return [...byTable.values()].filter(({ records }) => records.length > 0);
}
