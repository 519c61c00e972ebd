import type { ApolloServerPlugin, GraphQLRequestContext } from "@apollo/server";
import { type GatewayContext, readPersonal, readSynthetic } from "../context.ts";
import type { Asked, ResultCache } from "./result-cache.ts";
import type { ReadVersions, Versions } from "./versions.ts";

/** Serves an answer again while nothing that it read has changed; it is paid for all the same. */
export function cachePlugin(
	cache: ResultCache,
	readVersions: ReadVersions,
): ApolloServerPlugin<GatewayContext> {
	return {
		requestDidStart: async () => {
			let before: Versions | null = null;
			let isKept = false;
			return {
				responseForOperation: async (context) => {
					const { maximumPageSize, reader } = context.contextValue;
					// What a scope opens is answered to nobody else.
					if (maximumPageSize !== undefined || reader.scopes.size > 0) return null;
					before = await readVersions();
					const kept = before && cache.get(askedBy(context), before);
					if (!kept) return null;
					isKept = true;
					context.contextValue.sawSynthetic ||= kept.isSynthetic;
					const singleResult = { data: kept.data as Record<string, unknown> };
					return { http: context.response.http, body: { kind: "single", singleResult } };
				},
				willSendResponse: async (context) => {
					const { body } = context.response;
					if (!before || isKept || body.kind !== "single") return;
					const { data, errors } = body.singleResult;
					if (errors || !data || readPersonal(context.contextValue).length > 0) return;
					const versions = await versionsRead(context.contextValue, before, readVersions);
					if (!versions) return;
					cache.set(askedBy(context), {
						data,
						versions,
						isSynthetic: readSynthetic(context.contextValue),
					});
				},
			};
		},
	};
}

function askedBy(context: GraphQLRequestContext<GatewayContext>): Asked {
	const { queryHash = "", operation, request } = context;
	const operationName = operation?.name?.value ?? null;
	return { queryHash, operationName, variables: request.variables ?? {} };
}

/** Versions of the subgraphs that were read; null where one moved meanwhile. */
async function versionsRead(
	{ subgraphsRead }: GatewayContext,
	before: Versions,
	readVersions: ReadVersions,
): Promise<Versions | null> {
	const after = await readVersions();
	const read = new Map<string, string>();
	for (const name of subgraphsRead) {
		const version = before.get(name);
		if (version === undefined || after?.get(name) !== version) return null;
		read.set(name, version);
	}
	return read;
}
