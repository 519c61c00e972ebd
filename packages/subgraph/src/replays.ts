import { freshFor, type Signature } from "./gateway-signature.ts";

/** Requests remembered at least; a service that gets more of them in half a minute remembers less long. */
const remembered = 50_000;

/**
 * Lets each signature in once, while it is fresh. The memory is bounded: what it had to forget sooner
 * than it went stale is refused by its date.
 */
export class Replays {
	readonly #most: number;
	#recent = new Set<string>();
	#older = new Set<string>();
	/** Latest date among the recent, among the older, and among those forgotten. */
	#dates = { recent: 0, older: 0, forgotten: 0 };
	#began = 0;

	constructor(most = remembered) {
		this.#most = most;
	}

	admits({ date, id }: Signature, now = Date.now()): boolean {
		// Put so that a date that is no number is refused.
		if (!(Math.abs(now - date) <= freshFor) || date <= this.#dates.forgotten) return false;
		if (this.#recent.has(id) || this.#older.has(id)) return false;
		if (this.#recent.size >= this.#most || now - this.#began > 2 * freshFor) this.#turn(now);
		this.#recent.add(id);
		this.#dates.recent = Math.max(this.#dates.recent, date);
		return true;
	}

	#turn(now: number): void {
		const { recent, older, forgotten } = this.#dates;
		this.#dates = { recent: 0, older: recent, forgotten: Math.max(forgotten, older) };
		this.#older = this.#recent;
		this.#recent = new Set();
		this.#began = now;
	}
}
