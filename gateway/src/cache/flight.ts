import { recentMs } from "./data-version.ts";

/** Work under way, for all who ask for the same meanwhile. */
export class Flight<Value> {
	readonly begunAt = performance.now();
	readonly #ending = new AbortController();
	readonly #landed: Promise<Value>;
	#riders = 0;

	/** Begins the work; its signal is given when nobody waits for it any more. */
	constructor(work: (signal: AbortSignal) => Promise<Value>) {
		this.#landed = work(this.#ending.signal);
		// Whoever waits is told; when all have left, nobody is.
		this.#landed.catch(() => undefined);
	}

	get signal(): AbortSignal {
		return this.#ending.signal;
	}

	get landed(): Promise<Value> {
		return this.#landed;
	}

	/** Waits with the others until the signal is given; who leaves does not end the work for the rest. */
	board(signal: AbortSignal | undefined): Promise<Value> {
		this.#riders += 1;
		if (!signal) return this.#landed;
		return new Promise((resolve, reject) => {
			const leave = () => {
				this.#riders -= 1;
				if (this.#riders === 0) this.#ending.abort(signal.reason);
				reject(signal.reason);
			};
			if (signal.aborted) return leave();
			signal.addEventListener("abort", leave, { once: true });
			const stay = () => signal.removeEventListener("abort", leave);
			this.#landed.then(resolve, reject).finally(stay);
		});
	}
}

/** Flights by what they are about. */
export class Flights<Value> {
	readonly #underWay = new Map<string, Flight<Value>>();

	/** One that was begun so lately that what it reads is recent still. */
	find(key: string): Flight<Value> | undefined {
		const flight = this.#underWay.get(key);
		return flight && performance.now() - flight.begunAt < recentMs ? flight : undefined;
	}

	/** Begins one that others can find for a while, until it has landed, or been given up. */
	begin(key: string, work: (signal: AbortSignal) => Promise<Value>): Flight<Value> {
		const flight = new Flight(work);
		const forget = () => {
			if (this.#underWay.get(key) === flight) this.#underWay.delete(key);
		};
		this.#underWay.set(key, flight);
		flight.signal.addEventListener("abort", forget);
		flight.landed.then(forget, forget);
		return flight;
	}
}
