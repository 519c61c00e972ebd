import { DatabaseError } from "./errors.ts";
import { closeViews, type OpenViews, openViews } from "./open-views.ts";
import { createOrm, type OrmOptions } from "./orm.ts";

export interface MigrationOptions extends OrmOptions {
	url: string;
	/** Views that let everybody read a part of the rows; made anew after each change of the tables. */
	views?: OpenViews;
}

/**
 * Brings the tables of one service up to date and returns the names of the migrations it ran.
 * Fails with NEWER_SCHEMA when the database has seen migrations this program does not know.
 */
export async function migrate(options: MigrationOptions): Promise<string[]> {
	const { url, schema, views } = options;
	const orm = createOrm(options);
	try {
		const known = new Set(options.migrations.map(({ name }) => name));
		const executed = await orm.migrator.getExecuted();
		const unknown = executed.find(({ name }) => !known.has(name));
		if (unknown) {
			throw new DatabaseError(
				"NEWER_SCHEMA",
				`The database is newer than this program: ${options.schema} has migration ${unknown.name}; update LAO Graph or use another database`,
			);
		}
		const isBehind = (await orm.migrator.getPending()).length > 0;
		if (views && isBehind) await closeViews({ url, schema, views });
		const done = await orm.migrator.up();
		if (views) await openViews({ url, schema, views });
		return done.map(({ name }) => name);
	} finally {
		await orm.close();
	}
}
