import { isDeepStrictEqual } from "node:util";
import { Random } from "@lao/importing/random";
import { type Engine, post, type Running } from "./engine.ts";
import type { Kind, Variables } from "./kind.ts";

/** An engine that answers, with what is needed to ask it. */
export interface Started {
	engine: Engine;
	running: Running;
}

const draws = 3;

/** Asks all engines the same and fails unless each tells the facts that the first of them tells. */
export async function checkAgreement(
	started: readonly Started[],
	kind: Kind,
	pool: Record<string, string>[],
	seed: number,
): Promise<void> {
	const random = new Random(seed, `agreement ${kind.name}`);
	const able = started.filter(({ engine }) => !engine.dialect.without(kind));
	for (let draw = 0; draw < draws; draw += 1) {
		const variables = kind.draw(random, pool);
		const [first, ...others] = able;
		if (!first) return;
		const expected = await ask(first, kind, variables);
		for (const other of others) {
			const told = await ask(other, kind, variables);
			if (isDeepStrictEqual(told, expected)) continue;
			const place = firstDifference(expected, told, "");
			throw new Error(
				`${kind.name}: ${other.engine.name} differs from ${first.engine.name} at ${place} (${JSON.stringify(variables).slice(0, 200)})`,
			);
		}
	}
}

async function ask({ engine, running }: Started, kind: Kind, variables: Variables) {
	const text = await post(running, engine.dialect.request(kind, variables));
	return engine.dialect.read(kind, variables, text);
}

/** Path of the first value that differs, with both values. */
function firstDifference(expected: unknown, told: unknown, path: string): string {
	if (isRecord(expected) && isRecord(told)) {
		for (const key of new Set([...Object.keys(expected), ...Object.keys(told)])) {
			if (isDeepStrictEqual(expected[key], told[key])) continue;
			return firstDifference(expected[key], told[key], `${path}.${key}`);
		}
	}
	const show = (value: unknown) => JSON.stringify(value)?.slice(0, 200);
	return `${path}: ${show(expected)} became ${show(told)}`;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === "object" && value !== null;
