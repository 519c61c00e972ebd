import { UsageError } from "./failure.ts";

const hourMs = 3_600_000;
const units: Record<string, number> = { h: hourMs, d: 24 * hourMs };

/** Longest that may be said: ten years. */
const mostMs = 3650 * 24 * hourMs;

/** Milliseconds of a span such as `12h` or `90d`. */
export function readSpan(option: string, text: string): number {
	const [, count, unit = ""] = /^(\d{1,5})([hd])$/.exec(text) ?? [];
	const span = Number(count) * (units[unit] ?? Number.NaN);
	if (span > 0 && span <= mostMs) return span;
	throw new UsageError(`${option} must be hours or days such as 12h or 90d, 3650d at most`);
}
