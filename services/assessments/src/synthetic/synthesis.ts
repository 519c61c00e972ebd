import type { RecordSet, Synthesis } from "@lao/importing/reading";
import { everyLao } from "./laos.ts";
import { LpaGenerator } from "./lpa.ts";
import { MinimumStandardGenerator } from "./minimum-standards.ts";
import { QualityModel } from "./quality.ts";
import { roundSets } from "./rounds.ts";
import { SatisfactionGenerator } from "./satisfaction.ts";

/** Records handed over at once: bounds the memory of the writer. */
const batchSize = 5000;

/**
 * Eight years of LPA, satisfaction and one round of minimum standards for every LAO. The scale
 * acts through the directory: more bodies, each with as many results.
 */
export async function* synthesize({ seed, ask }: Synthesis): AsyncGenerator<RecordSet> {
	const quality = new QualityModel(seed);
	const generators = [
		new LpaGenerator(seed),
		new SatisfactionGenerator(seed),
		new MinimumStandardGenerator(seed),
	];
	yield* roundSets();
	for await (const laos of everyLao(ask)) {
		const rated = laos.map((lao) => ({ lao, quality: quality.of(lao) }));
		for (const generator of generators) {
			for (const set of generator.sets(rated)) yield* batches(set);
		}
	}
}

function* batches(set: RecordSet): Generator<RecordSet> {
	for (let start = 0; start < set.records.length; start += batchSize) {
		yield { ...set, records: set.records.slice(start, start + batchSize) };
	}
}
