import { type NumberCell, readNumber, saysNotAssessed } from "./cell.ts";
import type { NumberPart } from "./header-text.ts";
import { Refusal } from "./refusal.ts";

/** A score as stated: as points, as a percent, or as both. */
export interface Score {
	points: string | null;
	maximum: string | null;
	publishedPercent: string | null;
}

/** The cells of one score, by what their headings say of them. */
export class ScoreCells {
	readonly #cells = new Map<NumberPart, NumberCell>();
	#maximum: string | null = null;
	#label = "";
	/** Whether a number was rounded to six decimals. */
	isRounded = false;
	/** Whether a cell says that there was no assessment. */
	isNotAssessed = false;

	/** Takes a cell; `maximum` is what its column states. */
	take(part: NumberPart, cell: string | null, label: string, maximum: string | null): void {
		this.#maximum ??= maximum;
		if (saysNotAssessed(cell)) {
			this.isNotAssessed = true;
			return;
		}
		const number = readNumber(cell, label);
		if (number === null) return;
		this.#label ||= label;
		this.isRounded ||= number.isRounded;
		this.#cells.set(number.isPercent ? "percent" : part, number);
		this.#maximum = number.maximum ?? this.#maximum;
	}

	/** Whether a number stands in any cell but that of the maximum. */
	get isStated(): boolean {
		return this.#cells.size > (this.#cells.has("maximum") ? 1 : 0);
	}

	/** Number whose heading tells no unit; null where there is none. */
	get undetermined(): string | null {
		return this.#cells.get("value")?.text ?? null;
	}

	/** Whether nothing says that the undetermined number is of points. */
	get isWithoutUnit(): boolean {
		return this.undetermined !== null && this.#statedMaximum === null;
	}

	get #statedMaximum(): string | null {
		return this.#cells.get("maximum")?.text ?? this.#maximum;
	}

	/** The score; a number without a unit is of points where a maximum is stated, else a percent. */
	score(isPoints = false): Score {
		const maximum = this.#statedMaximum;
		const value = this.undetermined;
		const ofPoints = maximum !== null || isPoints;
		const points = this.#cells.get("points")?.text ?? (ofPoints ? value : null);
		const percent = this.#cells.get("percent")?.text ?? (ofPoints ? null : value);
		const refuse = (what: string) => {
			throw new Refusal("SCORE_OUT_OF_RANGE", `${this.#label}: ${what}; correct the score`);
		};
		if (maximum !== null && !(Number(maximum) > 0)) refuse(`the maximum ${maximum} is not above 0`);
		if (points !== null && Number(points) < 0) refuse(`${points} is below 0`);
		if (points !== null && maximum !== null && Number(points) > Number(maximum)) {
			refuse(`${points} is above the maximum ${maximum}`);
		}
		if (percent !== null && Number(percent) < 0) refuse(`${percent} is below 0`);
		if (percent !== null && Number(percent) > 100) {
			refuse(`${percent} is above 100 percent, and no maximum is stated for points`);
		}
		return { points, maximum: points === null ? null : maximum, publishedPercent: percent };
	}
}
