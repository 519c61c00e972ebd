import { limits } from "@lao/config/limits";
import { type ErrorCode, requestError } from "@lao/subgraph/errors";
import { errors } from "undici";

/** A service refused us. For the log of whoever runs the graph: a client is told that we failed. */
export class Unbelieved extends Error {
	constructor(service: string) {
		super(`${service} does not take the gateway's word: LAO_SECRET or the clocks differ`);
	}
}

/** The part of the answer that could not be had, as an error the client can act on. */
export function failure(error: unknown): Error {
	if (error instanceof Unbelieved) return error;
	if (error instanceof errors.ResponseExceededMaxSizeError) {
		const { most, counts } = limits.answerBytes;
		const message = `This part of the answer exceeds the limit of ${most} ${counts}; ask for less`;
		return requestError("LIMIT_EXCEEDED", message);
	}
	const late = error instanceof DOMException && error.name === "TimeoutError";
	const code: ErrorCode = late ? "SERVICE_TIMEOUT" : "SERVICE_UNAVAILABLE";
	const message = late
		? "This part of the graph did not answer in time; try again later"
		: "This part of the graph is not available now; try again later";
	return requestError(code, message);
}
