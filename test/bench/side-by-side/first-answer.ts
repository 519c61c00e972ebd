import { Random } from "@lao/importing/random";
import type { Started } from "./agreement.ts";
import { base } from "./cell.ts";
import { post } from "./engine.ts";
import type { Kind } from "./kind.ts";

/** Milliseconds of the first answer to a query nobody asked before, and of the second. */
export interface FirstAnswer {
	first: number;
	second: number;
}

/** Asks our own program a new query as often as there are rounds, twice each with other variables. */
export async function measureFirstAnswers(
	started: readonly Started[],
	kind: Kind,
	pool: Record<string, string>[],
	{ rounds, seed }: { rounds: number; seed: number },
): Promise<FirstAnswer[]> {
	const own = started.find(({ engine }) => engine.name === base);
	if (!own) return [];
	const random = new Random(seed, "first answers");
	const answers: FirstAnswer[] = [];
	for (let round = 1; round <= rounds; round += 1) {
		const query = kind.query.replace("shortNameTh", `new${round}: shortNameTh`);
		const ask = async () => {
			const body = JSON.stringify({ query, variables: kind.draw(random, pool) });
			const began = performance.now();
			await post(own.running, { path: "/graphql", body });
			return performance.now() - began;
		};
		answers.push({ first: await ask(), second: await ask() });
	}
	return answers;
}
