import { randomUUID } from "node:crypto";
import { anonymous, type PersonalReading, type Reader } from "@lao/subgraph/reader";
import type { SubgraphRequest } from "@lao/subgraph/request";
import { DataRead } from "./cache/data-read.ts";
import type { Balance } from "./limits/points.ts";

/** What one client request carries through the gateway. */
export interface GatewayContext {
	requestId: string;
	/** Who asks. */
	reader: Reader;
	/** The request's part in each subgraph that runs in this process. */
	parts: Map<string, SubgraphRequest>;
	/** Set when a subgraph reached over HTTP said that it read a generated record. */
	sawSynthetic: boolean;
	/** Personal data that subgraphs reached over HTTP said they read. */
	personalReadings: PersonalReading[];
	/** What the answer was made of. */
	read: DataRead;
	/** Largest number of records the answer may hold; null until the operation is known. */
	cost: number | null;
	/** Takes what the operation costs from the client's points; absent where nobody pays. */
	spend?(points: number): Balance | undefined;
	/** Whether the answer itself is to tell the cost. */
	tellsCost?: boolean;
	/** Whether we ask ourselves, with a text made from one that was admitted. */
	isOwn?: boolean;
	/** Given when the request has taken too long, or when nobody waits for its answer any more. */
	signal?: AbortSignal;
	/** Records a page may hold, where more than a client may ask for. */
	maximumPageSize?: number;
}

export function createContext(
	requestId: string = randomUUID(),
	reader: Reader = anonymous,
): GatewayContext {
	return {
		requestId,
		reader,
		parts: new Map(),
		sawSynthetic: false,
		personalReadings: [],
		read: new DataRead(),
		cost: null,
	};
}

/** Forgets what was read, for an answer that is made again. */
export function readAnew(context: GatewayContext): void {
	context.parts.clear();
	context.sawSynthetic = false;
	context.personalReadings.length = 0;
	context.read.forget();
}

/** Personal data behind the answer, each once, however often a service reached over HTTP read it. */
export function readPersonal({ personalReadings, parts }: GatewayContext): PersonalReading[] {
	const inProcess = [...parts.values()].flatMap((part) => part.personalReadings);
	const readings = [...personalReadings, ...inProcess];
	const distinct = new Map(readings.map((one) => [`${one.field} ${one.recordId}`, one]));
	return [...distinct.values()];
}

/** Whether any record behind the answer was generated, not observed. */
export function readSynthetic({ sawSynthetic, parts }: GatewayContext): boolean {
	return sawSynthetic || [...parts.values()].some((part) => part.sawSynthetic);
}
