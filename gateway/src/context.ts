import { randomUUID } from "node:crypto";
import type { SubgraphRequest } from "@lao/subgraph/request";
import type { Balance } from "./limits/points.ts";

/** What one client request carries through the gateway. */
export interface GatewayContext {
	requestId: string;
	/** The request's part in each subgraph that runs in this process. */
	parts: Map<string, SubgraphRequest>;
	/** Set when a subgraph reached over HTTP said that it read a generated record. */
	sawSynthetic: boolean;
	/** Names of the subgraphs that were asked. */
	subgraphsRead: Set<string>;
	/** Largest number of records the answer may hold; null until the operation is known. */
	cost: number | null;
	/** Takes what the operation costs from the client's points; absent where nobody pays. */
	spend?(points: number): Balance;
	/** Whether the answer itself is to tell the cost. */
	tellsCost?: boolean;
	/** Whether we ask ourselves, with a text made from one that was admitted. */
	isOwn?: boolean;
	/** Given when the request has taken too long, or when nobody waits for its answer any more. */
	signal?: AbortSignal;
	/** Records a page may hold, where more than a client may ask for. */
	maximumPageSize?: number;
}

export function createContext(requestId: string = randomUUID()): GatewayContext {
	return { requestId, parts: new Map(), sawSynthetic: false, subgraphsRead: new Set(), cost: null };
}

/** Whether any record behind the answer was generated, not observed. */
export function readSynthetic({ sawSynthetic, parts }: GatewayContext): boolean {
	return sawSynthetic || [...parts.values()].some((part) => part.sawSynthetic);
}
