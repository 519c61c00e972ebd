import type { FactIssue } from "@lao/importing/reading";
import { bandOf, LpaBand } from "../../lpa-band.ts";
import { masked } from "../sheet/unit.ts";

const bands: [RegExp, LpaBand[]][] = [
	[/ไม่ผ่าน|ปรับปรุง|ต่ำกว่า/, [LpaBand.BELOW_PASS]],
	[/ดีเด่น|ดีเยี่ยม/, [LpaBand.OUTSTANDING]],
	[/ดีมาก/, [LpaBand.VERY_GOOD]],
	[/^(?:ระดับ)?\s?ดี$/, [LpaBand.GOOD]],
	[/^ผ่าน/, [LpaBand.GOOD, LpaBand.VERY_GOOD, LpaBand.OUTSTANDING]],
];

/** Compares what a sheet says of the outcome in words with its published total. */
export function outcomeIssues(outcome: string | null, publishedTotal: string | null): FactIssue[] {
	if (outcome === null) return [];
	const issue = (code: string, message: string) => [{ code, message, field: "band" }];
	const said = bands.find(([pattern]) => pattern.test(outcome))?.[1];
	if (!said) return issue("OUTCOME_NOT_UNDERSTOOD", `The source says ${masked(outcome)}`);
	if (publishedTotal === null) {
		return issue("OUTCOME_WITHOUT_TOTAL", `The source says ${outcome} and publishes no total`);
	}
	const band = bandOf(publishedTotal);
	if (said.includes(band)) return [];
	return issue(
		"OUTCOME_DIFFERS_FROM_TOTAL",
		`The source says ${outcome}, but ${publishedTotal} percent is ${band}`,
	);
}
