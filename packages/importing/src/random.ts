import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** Seeded chance: the same seed and stream give the same sequence on every machine. */
export class Random {
	readonly #generator;

	/** `stream` keeps generators apart that share a seed, so that one can change without the others. */
	constructor(seed: number, stream: string) {
		let hash = seed | 0;
		for (const letter of stream) hash = (Math.imul(hash, 31) + (letter.codePointAt(0) ?? 0)) | 0;
		this.#generator = xoroshiro128plus(hash);
	}

	/** A number from 0 up to but not including 1. */
	share(): number {
		return uniformFloat64(this.#generator);
	}

	/** A whole number from `least` to `most`, both included. */
	whole(least: number, most: number): number {
		return uniformInt(this.#generator, least, most);
	}

	/** True with the given probability. */
	chance(probability: number): boolean {
		return this.share() < probability;
	}

	/** One of the items; an empty list is a mistake of the caller. */
	pick<Item>(items: readonly Item[]): Item {
		const item = items[this.whole(0, items.length - 1)];
		if (item === undefined) throw new Error("There is nothing to pick from");
		return item;
	}

	/** A normally distributed number (Box and Muller). */
	normal(mean: number, deviation: number): number {
		const radius = Math.sqrt(-2 * Math.log(1 - this.share()));
		return mean + deviation * radius * Math.cos(2 * Math.PI * this.share());
	}
}

/** Provenance columns of a generated record. */
export const syntheticProvenance = {
	sourceDocument: "Synthetic data set of LAO Graph",
	sourceLocator: null,
	retrievedAt: null,
	isSynthetic: true,
	issues: [],
};
