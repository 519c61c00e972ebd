import { openAsk } from "@lao/subgraph/preparation";
import { refreshServices } from "@lao/subgraph/refresh";
import type { Subgraph } from "@lao/subgraph/subgraph";
import { writeSynthetic } from "@lao/subgraph/synthesis";
import { UsageError } from "./failure.ts";
import type { Progress } from "./runtime.ts";
import { resolver } from "./services.ts";

/** Adds every service's share of the synthetic data set, once for a seed and a scale. */
export async function loadDemo(
	adminUrl: string,
	subgraphs: Subgraph[],
	options: { seed: string; scale: string },
	onProgress: Progress,
): Promise<void> {
	const seed = wholeNumber("--seed", options.seed, 0, 2 ** 31 - 1);
	const scale = wholeNumber("--scale", options.scale, 1, 20);
	const asking = openAsk(adminUrl, subgraphs, resolver);
	try {
		for (const subgraph of subgraphs) {
			const began = Date.now();
			onProgress(`${subgraph.name}: adding synthetic records`);
			const written = await writeSynthetic(adminUrl, subgraph, { seed, scale, ask: asking.ask });
			const seconds = ((Date.now() - began) / 1000).toFixed(1);
			onProgress(`${subgraph.name}: ${written} synthetic records in ${seconds} s`);
		}
		await refreshServices({ adminUrl, subgraphs, resolver, ask: asking.ask });
	} finally {
		await asking.close();
	}
}

function wholeNumber(option: string, text: string, least: number, most: number): number {
	const number = Number(text);
	if (/^\d+$/.test(text) && number >= least && number <= most) return number;
	throw new UsageError(`${option} must be a whole number from ${least} to ${most}`);
}
