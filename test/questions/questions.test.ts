import { readdirSync } from "node:fs";
import { createServer } from "@lao/gateway/server";
import type { Mode } from "@lao/testing/graph";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDemoGraph, openReferenceGraph, type ReferenceGraph } from "../graph.ts";
import type { Question } from "./question.ts";

const names = readdirSync(import.meta.dirname)
	.filter((file) => file.endsWith(".question.ts"))
	.map((file) => file.replace(".question.ts", ""));
const questions = await Promise.all(
	names.map(async (name): Promise<[string, Question]> => {
		const { default: question } = await import(`./${name}.question.ts`);
		return [name, question];
	}),
);
const answers = new Map<string, string>();
const cacheBytes = 64_000_000;

/** Asks by no HTTP, by HTTP, and by HTTP again, which is answered from what is kept. */
async function answerTo(graph: ReferenceGraph, name: string, question: Question): Promise<unknown> {
	const { query, variables } = question;
	const answer = await graph.ask(query, variables);
	expect(answer.errors).toBeUndefined();
	const bytes = JSON.stringify(answer);
	expect(bytes).toBe(answers.get(name) ?? bytes);
	answers.set(name, bytes);
	const server = serverOf(graph);
	const ask = { method: "POST", url: "/graphql", payload: { query, variables } } as const;
	expect((await server.inject(ask)).payload).toBe(bytes);
	graph.takeStatements();
	expect((await server.inject(ask)).payload).toBe(bytes);
	expect(graph.takeStatements()).toEqual([]);
	return answer.data;
}

const servers = new WeakMap<ReferenceGraph, ReturnType<typeof createServer>>();

function serverOf(graph: ReferenceGraph) {
	const known =
		servers.get(graph) ?? createServer({ graph: graph.graph, readiness: async () => [] });
	servers.set(graph, known);
	return known;
}

/** What a statement of all services' tables says the answer is. */
async function expectedBy(url: string, sql: string): Promise<unknown> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	try {
		const { rows } = await client.query({ text: sql, rowMode: "array" });
		return rows[0]?.[0];
	} finally {
		await client.end();
	}
}

const byHand = questions.filter(([, question]) => "data" in question);
const bySql = questions.filter(([, question]) => "sql" in question);

describe.each<Mode>(["together", "apart"])("services %s", (mode) => {
	describe("over the reference facts", () => {
		let graph: ReferenceGraph;
		beforeAll(async () => {
			graph = await openReferenceGraph(mode, cacheBytes);
		});
		afterAll(() => graph?.close());

		it.each(byHand)("answer %s", async (name, question) => {
			const data = await answerTo(graph, name, question);
			expect(data).toEqual("data" in question && question.data);
		});
	});

	describe("over the synthetic data set", () => {
		let graph: ReferenceGraph;
		beforeAll(async () => {
			graph = await openDemoGraph(mode, cacheBytes);
		}, 120_000);
		afterAll(() => graph?.close());

		it.each(bySql)("answer %s", async (name, question) => {
			const data = await answerTo(graph, name, question);
			expect(data).toEqual(await expectedBy(graph.url, "sql" in question ? question.sql : ""));
		});
	});
});
