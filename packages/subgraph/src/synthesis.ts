import { withConnection } from "@lao/database/connection";
import { serviceUrl } from "@lao/database/roles";
import type { Synthesis } from "@lao/importing/reading";
import { upsert } from "@lao/importing/upsert";
import type { Subgraph } from "./subgraph.ts";

/** Run under which the synthetic records of a service stand. */
const runOf = ({ seed, scale }: Synthesis) => `synthetic-${seed}-${scale}`;

/** Writes a service's share of the synthetic data set, all of it or nothing; returns its size. */
export function writeSynthetic(
	adminUrl: string,
	{ name, manifest }: Subgraph,
	synthesis: Synthesis,
): Promise<number> {
	return withConnection(serviceUrl(adminUrl, name), async (connection) => {
		const run = runOf(synthesis);
		const known = await connection.query("select 1 from import_run where id = $1", [run]);
		if (!manifest.synthesize || known.rows.length > 0) return 0;
		await connection.query("begin");
		let written = 0;
		for await (const set of manifest.synthesize(synthesis)) {
			await upsert(connection, set, run);
			written += set.records.length;
		}
		await connection.query(
			`insert into import_run (id, kind, records_new, records_changed, records_unchanged,
				records_removed, quarantined) values ($1, 'synthetic', $2, 0, 0, 0, 0)`,
			[run, written],
		);
		await manifest.derive?.(connection);
		await connection.query("commit");
		// Also tells which pages are wholly visible, without which no index is read alone.
		await connection.query("vacuum (analyze)");
		return written;
	});
}
