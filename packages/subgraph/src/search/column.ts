/** Ends one text of a row before the next begins; no query holds it. */
const boundary = "E'\\x01'";

/**
 * Statements that give a table the column `search_text`, computed by PostgreSQL from its texts, so
 * that imports, undoing and generated data all keep it true, and the index that finds parts of it
 * in the rows that meet the condition.
 */
export function searchColumnSql(
	table: string,
	texts: string[],
	foldSql: (expression: string) => string,
	condition = "true",
): string {
	const joined = texts.map((column) => `coalesce(${column}, '')`).join(` || ${boundary} || `);
	// The extension is where the administrator put it, and a migration sees its own schema alone.
	return `
		alter table ${table} add column search_text text not null
			generated always as (${foldSql(joined)}) stored;
		do $$ begin execute format(
			'create index on ${table} using gin (search_text %s.gin_trgm_ops) where ${condition}',
			(select extnamespace::regnamespace from pg_extension where extname = 'pg_trgm')); end $$`;
}
