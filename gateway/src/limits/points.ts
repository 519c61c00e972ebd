import { isIPv6 } from "node:net";
import { LRUCache } from "lru-cache";

/** Header in which a client is told what its operation costs, and asks for it in the answer too. */
export const costHeader = "x-lao-cost";

/** What a client has left after an operation. */
export interface Balance {
	/** Whether the operation was not paid for: it asks for more than is left. */
	isExceeded: boolean;
	limit: number;
	remaining: number;
	/** Seconds until all of the limit is there again. */
	resetsIn: number;
}

/** Counts what each client asks for; several gateways that share one may keep it elsewhere. */
export interface PointsMeter {
	spend(client: string, points: number): Balance;
}

const minute = 60_000;

/** Clients whose points are kept; of more, the one heard of longest ago begins anew. */
const keptClients = 10_000;

interface Window {
	endsAt: number;
	spent: number;
}

/** Points of the clients of this process. */
export class MemoryPoints implements PointsMeter {
	readonly #limit: number;
	readonly #now: () => number;
	readonly #windows = new LRUCache<string, Window>({ max: keptClients });

	constructor(limit: number, now: () => number = Date.now) {
		this.#limit = limit;
		this.#now = now;
	}

	spend(client: string, points: number): Balance {
		const now = this.#now();
		const name = networkOf(client);
		const known = this.#windows.get(name);
		const window = known && known.endsAt > now ? known : { endsAt: now + minute, spent: 0 };
		const isExceeded = window.spent + points > this.#limit;
		if (!isExceeded) window.spent += points;
		this.#windows.set(name, window);
		const resetsIn = Math.ceil((window.endsAt - now) / 1000);
		return { isExceeded, limit: this.#limit, remaining: this.#limit - window.spent, resetsIn };
	}
}

/** One household of IPv6 has 2⁶⁴ addresses: they count as one client. */
function networkOf(address: string): string {
	if (!address.includes(":") || address.includes(".") || !isIPv6(address)) return address;
	const [head = "", tail = ""] = address.split("::");
	const [first, last] = [head, tail].map((part) => (part ? part.split(":") : []));
	const missing = 8 - (first?.length ?? 0) - (last?.length ?? 0);
	const groups = [...(first ?? []), ...Array(Math.max(0, missing)).fill("0"), ...(last ?? [])];
	return groups
		.slice(0, 4)
		.map((group) => Number.parseInt(group, 16))
		.join(":");
}

/** The balance as headers of an answer. */
export function balanceHeaders({ isExceeded, limit, remaining, resetsIn }: Balance) {
	const headers: [name: string, value: string][] = [
		["ratelimit-limit", String(limit)],
		["ratelimit-remaining", String(remaining)],
		["ratelimit-reset", String(resetsIn)],
	];
	if (isExceeded) headers.push(["retry-after", String(resetsIn)]);
	return headers;
}
