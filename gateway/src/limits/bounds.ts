import { HeaderMap } from "@apollo/server";
import { type LimitName, limits } from "@lao/config/limits";
import type { ErrorCode } from "@lao/subgraph/errors";
import { type DocumentNode, GraphQLError, type OperationDefinitionNode } from "graphql";
import { sizeOf } from "./operation-size.ts";

/** A fault of the request for which nothing was asked, with the status and headers it is answered with. */
export function refusal(
	code: ErrorCode,
	message: string,
	status = 400,
	headers: Iterable<[string, string]> = [],
): GraphQLError {
	const http = { status, headers: new HeaderMap(headers) };
	return new GraphQLError(message, { extensions: { code, http } });
}

/** Faults of variables told at once: to word each of a hundred thousand takes seconds. */
export const mostVariableFaults = 5;

/** LIMIT_EXCEEDED where an operation is larger than any may be. */
export function checkSize(document: DocumentNode, operation: OperationDefinitionNode): void {
	for (const [name, size] of Object.entries(sizeOf(document, operation))) {
		check(name as LimitName, size);
	}
}

/** LIMIT_EXCEEDED where a size is above the bound of that name. */
export function check(name: LimitName, size: number): void {
	const { most, counts } = limits[name];
	if (size <= most) return;
	const message = `This operation exceeds the limit of ${most} ${counts}; ask for less at once`;
	throw refusal("LIMIT_EXCEEDED", message);
}
