import { once } from "node:events";
import fastify from "fastify";
import pg from "pg";
import type { StatementSettings } from "./statements.ts";

process.on("disconnect", () => process.exit(0));
process.on("SIGTERM", () => process.exit(0));
const [settings] = await once(process, "message");
const { url, statements, keepsAnswers }: StatementSettings = settings;
// Connections outlive the turns of the other engines, as ours do.
const idleTimeoutMillis = 300_000;
const pool = new pg.Pool({
	connectionString: url,
	max: 50,
	idleTimeoutMillis,
	options: "-c jit=off",
});
const server = fastify();
const kept = new Map<string, Buffer>();

// The text of JSON is passed on as it comes, neither parsed nor printed again.
const text = { getTypeParser: () => (value: string) => value };
server.addContentTypeParser("application/json", { parseAs: "string" }, (_request, body, done) =>
	done(null, body),
);

async function answer(name: string, statement: string, body: string): Promise<Buffer> {
	const query = { name, text: statement, values: JSON.parse(body), rowMode: "array", types: text };
	const { rows } = await pool.query<[string]>(query as pg.QueryArrayConfig);
	return Buffer.from(`{"data":${rows[0]?.[0]}}`);
}

for (const [name, statement] of Object.entries(statements)) {
	server.post<{ Body: string }>(`/${name}`, async ({ body }, reply) => {
		reply.type("application/json; charset=utf-8");
		const key = `${name} ${body}`;
		const bytes = kept.get(key) ?? (await answer(name, statement, body));
		if (keepsAnswers) kept.set(key, bytes);
		return bytes;
	});
}

process.send?.({ address: await server.listen({ host: "127.0.0.1", port: 0 }) });
