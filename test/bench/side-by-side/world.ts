import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadDemo } from "@lao/cli/demo";
import { resolver } from "@lao/cli/services";
import { buildSubgraphs } from "@lao/cli/supergraph";
import { withConnection } from "@lao/database/connection";
import { openEmbedded } from "@lao/database/embedded";
import { prepareServices } from "@lao/subgraph/preparation";
import { addForeignKeys } from "./foreign-keys.ts";
import { type OwnProgram, startOwn } from "./own-program.ts";

/** What all engines of a run share: the data, and our own services. */
export interface World {
	adminUrl: string;
	/** Known to our gateway and our services. */
	secret: string;
	/** The same tables in a database of their own, with foreign keys; copied when first asked for. */
	foreignKeysUrl(): Promise<string>;
	/** Our services as processes of their own, and our gateway before them; started when first asked for. */
	apart(): Promise<OwnProgram>;
	rows(statement: string): Promise<Record<string, string>[]>;
	close(): Promise<void>;
}

export interface WorldOptions {
	scale: string;
	/** Folder of the database, kept for the next run; without it one that is removed. */
	dataDir?: string;
	say(line: string): void;
}

/** Each answer is to be made: none is kept, and equal requests in flight share none. */
const environment = { LAO_RESULT_CACHE_MB: "0" };

/** Starts a database with the synthetic data set in it. */
export async function openWorld({ scale, dataDir, say }: WorldOptions): Promise<World> {
	const folder = dataDir ?? (await mkdtemp(join(tmpdir(), "lao-bench-")));
	const server = await openEmbedded({ dataDir: folder, command: "bench", connections: 400 });
	const secret = randomBytes(32).toString("hex");
	let copied: Promise<string> | undefined;
	let apart: Promise<OwnProgram> | undefined;
	const close = async () => {
		await apart?.then((program) => program.stop());
		await server.stop();
		if (!dataDir) await rm(folder, { recursive: true, force: true });
	};
	try {
		const subgraphs = buildSubgraphs();
		await prepareServices({ adminUrl: server.url, subgraphs, resolver });
		await loadDemo(server.url, subgraphs, { seed: "2567", scale }, say);
		const rows = (statement: string) => allRows(server.url, statement);
		// Plans depend on statistics, which a fresh load does not have yet.
		await rows("vacuum analyze");
		return {
			adminUrl: server.url,
			secret,
			foreignKeysUrl: () => (copied ??= addForeignKeys(server.url)),
			apart: () => (apart ??= startOwn({ adminUrl: server.url, secret, apart: true, environment })),
			rows,
			close,
		};
	} catch (error) {
		await close();
		throw error;
	}
}

async function allRows(url: string, statement: string): Promise<Record<string, string>[]> {
	let found: Record<string, string>[] = [];
	await withConnection(url, async (connection) => {
		found = (await connection.query<Record<string, string>>(statement)).rows;
	});
	return found;
}
