import { DatabaseError } from "./errors.ts";
import { createOrm, type OrmOptions } from "./orm.ts";

/**
 * Brings the tables of one service up to date and returns the names of the migrations it ran.
 * Fails with NEWER_SCHEMA when the database has seen migrations this program does not know.
 */
export async function migrate(options: OrmOptions & { url: string }): Promise<string[]> {
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
		return (await orm.migrator.up()).map(({ name }) => name);
	} finally {
		await orm.close();
	}
}
