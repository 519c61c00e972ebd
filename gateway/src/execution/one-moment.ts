import { requestError } from "@lao/subgraph/errors";
import type { DataVersions } from "../cache/data-versions.ts";
import { type GatewayContext, readAnew } from "../context.ts";
import type { GatewayAnswer } from "./prepared-request.ts";

/** Times an answer is made before its client is told to come back: imports rarely commit in between. */
const mostAttempts = 8;

/**
 * An answer that is wholly of one moment. It is made of many statements, between which an import may
 * commit: where they read versions of the data that never stood side by side, the answer is thrown
 * away and made anew.
 */
export async function ofOneMoment(
	make: () => Promise<GatewayAnswer>,
	context: GatewayContext,
	versions: DataVersions,
): Promise<GatewayAnswer> {
	for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
		const answer = await make();
		if (context.signal?.aborted) return answer;
		const standing = await versions.ofOneMoment(context.read);
		if (standing !== "moved") {
			context.read.isTrue = standing === "same" && !answer.errors;
			return answer;
		}
		readAnew(context);
	}
	const message = "The data changes faster than this can be answered; try again later";
	return { data: null, errors: [requestError("SERVICE_UNAVAILABLE", message)] };
}
