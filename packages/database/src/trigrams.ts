import pg from "pg";
import { DatabaseError } from "./errors.ts";

/**
 * Refuses a database in whose LC_CTYPE Thai characters are no letters: pg_trgm, which lies in the
 * schema `extensions`, would find nothing in them, and every search would be empty.
 */
export async function checkTrigrams(client: pg.Client, extensions: string): Promise<void> {
	const showTrigrams = `${pg.escapeIdentifier(extensions)}.show_trgm`;
	const { rows } = await client.query<{ isEmpty: boolean; ctype: string; name: string }>(
		`select ${showTrigrams}('กขค') = '{}' as "isEmpty", datctype as ctype, datname as name
		from pg_database where datname = current_database()`,
	);
	const [database] = rows;
	if (!database?.isEmpty) return;
	throw new DatabaseError(
		"THAI_CTYPE",
		`Thai text cannot be searched in the database ${database.name}, whose LC_CTYPE is ${database.ctype}: create one with \`create database … template template0 encoding 'UTF8' lc_ctype 'C.UTF-8'\` and name it in DATABASE_URL`,
	);
}
