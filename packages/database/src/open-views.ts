import { createHash } from "node:crypto";
import pg from "pg";

const { escapeIdentifier, escapeLiteral } = pg;

/** The rows of a schema that anybody may read, as views of the same names in a schema of their own. */
export interface OpenViews {
	schema: string;
	/** By table, the condition that its open rows `t` meet. */
	rows: Readonly<Record<string, string>>;
}

export interface ViewsOptions {
	/** Way of the role that owns both schemas. */
	url: string;
	/** Schema that holds the tables. */
	schema: string;
	views: OpenViews;
}

/** Takes the views away before tables change beneath them: until they are back, nobody reads anything. */
export function closeViews(options: ViewsOptions): Promise<void> {
	return inTransaction(options.url, (client) => drop(client, options.views.schema));
}

/**
 * Makes the views, where tables, views or conditions have changed since. Those of tables leave rows
 * out; those of views are the same statements again, over the views of the tables.
 */
export function openViews(options: ViewsOptions): Promise<void> {
	const { schema, views } = options;
	return inTransaction(options.url, async (client) => {
		const mark = await fingerprint(client, schema, views);
		const { rows } = await client.query<{ mark: string | null }>(
			"select obj_description(oid, 'pg_namespace') as mark from pg_namespace where nspname = $1",
			[views.schema],
		);
		// Making a view anew waits for every statement that reads it, and lets none begin.
		if (rows[0]?.mark === mark) return;
		await drop(client, views.schema);
		await create(client, schema, views);
		await client.query(
			`comment on schema ${escapeIdentifier(views.schema)} is ${escapeLiteral(mark)}`,
		);
	});
}

async function create(client: pg.Client, schema: string, views: OpenViews): Promise<void> {
	const [from, to] = [schema, views.schema].map(escapeIdentifier);
	for (const [table, condition] of Object.entries(views.rows)) {
		const name = escapeIdentifier(table);
		// No security barrier, which would keep conditions of ours from using indexes.
		await client.query(`create view ${to}.${name} as select t.* from ${name} t where ${condition}`);
	}
	const { rows: derived } = await client.query<{ name: string; sql: string }>(
		`select relname as name, pg_get_viewdef(oid) as sql from pg_class
		where relnamespace = $1::regnamespace and relkind = 'v' order by oid`,
		[from],
	);
	// Names without a schema are those of the tables above; with this path they mean their views.
	const { rows: paths } = await client.query<{ path: string | null }>(
		`select string_agg(quote_ident(s), ', ') as path from unnest(current_schemas(false)) s where s <> $1`,
		[schema],
	);
	await client.query(`set local search_path = ${[to, paths[0]?.path].filter(Boolean).join(", ")}`);
	for (const { name, sql } of derived) {
		await client.query(`create view ${to}.${escapeIdentifier(name)} as ${sql}`);
	}
}

async function drop(client: pg.Client, schema: string): Promise<void> {
	const { rows } = await client.query<{ view: string }>(
		"select oid::regclass::text as view from pg_class where relnamespace = $1::regnamespace and relkind = 'v'",
		[escapeIdentifier(schema)],
	);
	if (rows.length > 0) {
		await client.query(`drop view ${rows.map(({ view }) => view).join(", ")}`);
		await client.query(`comment on schema ${escapeIdentifier(schema)} is null`);
	}
}

/** Everything the views are made of, in one word. */
async function fingerprint(
	client: pg.Client,
	schema: string,
	{ rows: conditions }: OpenViews,
): Promise<string> {
	const { rows } = await client.query<{ parts: unknown }>(
		`select jsonb_agg(jsonb_build_array(c.relname, c.relkind,
				case c.relkind when 'v' then pg_get_viewdef(c.oid) end,
				(select jsonb_agg(jsonb_build_array(a.attname, a.atttypid::regtype) order by a.attnum)
					from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped))
			order by c.relname) as parts
		from pg_class c where c.relnamespace = $1::regnamespace
			and (c.relkind = 'v' or c.relkind = 'r' and c.relname = any($2))`,
		[escapeIdentifier(schema), Object.keys(conditions)],
	);
	const text = JSON.stringify([conditions, rows[0]?.parts]);
	return `views ${createHash("sha256").update(text).digest("hex")}`;
}

async function inTransaction(url: string, work: (client: pg.Client) => Promise<void>) {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	try {
		await client.query("begin");
		// Of two programs that find the views old, the second finds them new.
		await client.query("select pg_advisory_xact_lock(hashtext(current_schema() || ' views'))");
		await work(client);
		await client.query("commit");
	} finally {
		await client.end();
	}
}
