import type { Random } from "@lao/importing/random";

/** How a provincial office treats what it is sent. */
export interface ProvincePace {
	code: string;
	/** Typical days until it passes a letter on. */
	days: number;
	/** How much more or less often than others it passes letters on. */
	zeal: number;
	/** Share of what it passes on that an LAO stamps and files. */
	filing: number;
}

const slowShare = 0.15;

/** One province in seven is slow and passes on little; the rest take a week or so. */
export function drawPace(random: Random, code: string): ProvincePace {
	const isSlow = random.chance(slowShare);
	return {
		code,
		days: isSlow ? random.whole(25, 45) : random.whole(4, 12),
		zeal: isSlow ? 0.35 : 0.6 + 0.8 * random.share(),
		filing: 0.2 + 0.4 * random.share(),
	};
}

/** Days one letter takes: around the typical, with a long tail. */
export function drawDelay(random: Random, typical: number): number {
	return Math.max(1, Math.round(typical * Math.exp(random.normal(0, 0.45))));
}
