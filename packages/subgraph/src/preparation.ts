import { migrate } from "@lao/database/migrations";
import { createServiceRoles, readingUrls, serviceUrl } from "@lao/database/roles";
import type { Ask } from "@lao/importing/reading";
import { importFacts } from "./imports.ts";
import { refreshServices } from "./refresh.ts";
import { openSchemaOf } from "./restricted-rows.ts";
import { runSubgraph } from "./running.ts";
import type { Subgraph } from "./subgraph.ts";

export interface PreparationOptions {
	adminUrl: string;
	subgraphs: Subgraph[];
	/** Name of the subgraph that resolves names for the importers of all others. */
	resolver: string;
	onProgress?(line: string): void;
}

/** Gives every service its role, schema, tables and reference facts; harmless to repeat. */
export async function prepareServices(options: PreparationOptions): Promise<void> {
	const { adminUrl, subgraphs, onProgress = () => undefined } = options;
	await createServiceRoles(
		adminUrl,
		subgraphs.map(({ name, manifest }) => ({
			name,
			...(manifest.restricted && { openSchema: openSchemaOf(name) }),
		})),
	);
	for (const { name, manifest } of subgraphs) {
		const { entities, migrations, restricted } = manifest;
		const done = await migrate({
			url: serviceUrl(adminUrl, name),
			schema: name,
			entities,
			migrations,
			...(restricted && { views: { schema: openSchemaOf(name), rows: restricted.open } }),
		});
		for (const migration of done) onProgress(`${name}: migrated ${migration}`);
	}
	await loadFacts(options);
}

async function loadFacts({ adminUrl, subgraphs, resolver, onProgress }: PreparationOptions) {
	const asking = openAsk(adminUrl, subgraphs, resolver);
	try {
		for (const { name, manifest } of subgraphs) {
			const url = serviceUrl(adminUrl, name);
			await importFacts(url, manifest, asking.ask, ({ files }) => {
				for (const { file, repeated, new: added, changed, quarantined } of files) {
					const counts = `${added} new, ${changed} changed, ${quarantined.length} quarantined`;
					if (!repeated) onProgress?.(`${name}: ${file}: ${counts}`);
				}
			});
		}
		await refreshServices({ adminUrl, subgraphs, resolver, ask: asking.ask });
	} finally {
		await asking.close();
	}
}

/** Asks the resolving subgraph in this process. */
export function openAsk(
	adminUrl: string,
	subgraphs: Subgraph[],
	resolver: string,
): { ask: Ask; close(): Promise<void> } {
	const subgraph = subgraphs.find(({ name }) => name === resolver);
	if (!subgraph) throw new Error(`There is no subgraph ${resolver} to resolve names`);
	const urls = readingUrls(adminUrl, resolver);
	const running = runSubgraph({ ...urls, subgraph, secret: "", statementTimeoutMs: 60_000 });
	const ask: Ask = async <Data>(query: string, variables?: Record<string, unknown>) => {
		const { data, errors } = await running.execute(running.start(), { query, variables });
		if (errors?.[0]) throw errors[0];
		// The caller names the shape of its own query.
		return data as Data;
	};
	return { ask, close: running.close };
}
