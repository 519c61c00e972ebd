import { randomUUID } from "node:crypto";
import type { SubgraphRequest } from "@lao/subgraph/request";

/** What one client request carries through the gateway. */
export interface GatewayContext {
	requestId: string;
	/** The request's part in each subgraph that runs in this process. */
	parts: Map<string, SubgraphRequest>;
	/** Set when a subgraph reached over HTTP said that it read a generated record. */
	sawSynthetic: boolean;
	/** Largest number of records the answer may hold; null until the operation is known. */
	cost: number | null;
	/** Records a page may hold, where more than a client may ask for. */
	maximumPageSize?: number;
}

export function createContext(requestId: string = randomUUID()): GatewayContext {
	return { requestId, parts: new Map(), sawSynthetic: false, cost: null };
}

/** Whether any record behind the answer was generated, not observed. */
export function readSynthetic({ sawSynthetic, parts }: GatewayContext): boolean {
	return sawSynthetic || [...parts.values()].some((part) => part.sawSynthetic);
}
