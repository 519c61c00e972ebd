import { readdirSync } from "node:fs";
import type { Mode } from "@lao/testing/graph";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openReferenceGraph, type ReferenceGraph } from "../graph.ts";
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

describe.each<Mode>(["together", "apart"])("services %s", (mode) => {
	let graph: ReferenceGraph;
	beforeAll(async () => {
		graph = await openReferenceGraph(mode);
	});
	afterAll(() => graph?.close());

	it.each(questions)("answer %s", async (name, { query, variables, data }) => {
		const answer = await graph.ask(query, variables);
		expect(answer.errors).toBeUndefined();
		expect(answer.data).toEqual(data);
		const bytes = JSON.stringify(answer);
		expect(bytes).toBe(answers.get(name) ?? bytes);
		answers.set(name, bytes);
	});
});
