import { type Database, openPool } from "@lao/database/pool";
import type { Reader } from "./reader.ts";
import { openSchemaOf } from "./restricted-rows.ts";
import type { Subgraph } from "./subgraph.ts";
import type { Tables } from "./table.ts";

export interface WaysOptions {
	subgraph: Subgraph;
	/** Way into the database of a role that reads what anybody may read. */
	url: string;
	/** The same of a role that also reads restricted rows; without one nobody reads them. */
	fullUrl?: string;
	statementTimeoutMs: number;
}

/** A way to the rows of a service: the role, and the tables that it can read. */
export interface Way {
	url: string;
	database: Database;
	tables: Tables;
	/** Table that tells the version of the data. */
	dataVersion: string;
}

/** The ways to the rows of one service, chosen by who asks. */
export class Ways {
	readonly #options: WaysOptions;
	/** The way for everybody. */
	readonly open: Way;
	#full: Way | undefined;

	constructor(options: WaysOptions) {
		this.#options = options;
		const { name, manifest, openTables } = options.subgraph;
		const schema = manifest.restricted ? openSchemaOf(name) : name;
		this.open = this.#way(options.url, schema, openTables);
	}

	/** PostgreSQL itself keeps the rows apart: the role of a way can read no others. */
	of({ scopes }: Reader): Way {
		const { fullUrl, subgraph } = this.#options;
		const { restricted } = subgraph.manifest;
		if (!fullUrl || !restricted || !scopes.has(restricted.scope)) return this.open;
		this.#full ??= this.#way(fullUrl, subgraph.name, subgraph.tables);
		return this.#full;
	}

	async close(): Promise<void> {
		await Promise.all([this.open.database.close(), this.#full?.database.close()]);
	}

	#way(url: string, schema: string, tables: Tables): Way {
		const { statementTimeoutMs } = this.#options;
		const database = openPool({ url, statementTimeoutMs });
		return { url, tables, database, dataVersion: `"${schema}".data_version` };
	}
}
