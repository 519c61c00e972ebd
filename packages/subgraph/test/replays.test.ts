import { expect, test } from "vitest";
import { Replays } from "../src/replays.ts";

const signed = (date: number, id: string) => ({ date, id, bodyHash: "" });
const now = 1_700_000_000_000;

test("a signature is admitted once as long as it is fresh", () => {
	const replays = new Replays();
	expect(replays.admits(signed(now + 30_000, "a"), now)).toBe(true);
	for (let later = 0; later <= 60_000; later += 5000) {
		expect(replays.admits(signed(now + later, `b${later}`), now + later)).toBe(true);
		expect(replays.admits(signed(now + 30_000, "a"), now + later)).toBe(false);
	}
	expect(replays.admits(signed(now + 30_000, "a"), now + 60_001)).toBe(false);
});

test("a date that is none, or more than half a minute off, is refused", () => {
	const replays = new Replays();
	for (const date of [Number.NaN, Number.POSITIVE_INFINITY, 0, now - 30_001, now + 30_001]) {
		expect(replays.admits(signed(date, `a${date}`), now)).toBe(false);
	}
});

test("what had to be forgotten is refused by its date, so that memory stays bounded", () => {
	const replays = new Replays(10);
	for (let at = 0; at < 100; at += 1) {
		expect(replays.admits(signed(now + at, `a${at}`), now + at)).toBe(true);
	}
	for (let at = 0; at < 100; at += 1) {
		expect(replays.admits(signed(now + at, `a${at}`), now + 100)).toBe(false);
	}
	// The last ten at least are remembered one by one: between them there is room for others.
	expect(replays.admits(signed(now + 95, "another"), now + 100)).toBe(true);
	expect(replays.admits(signed(now + 5, "too old"), now + 100)).toBe(false);
});
