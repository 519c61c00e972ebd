import { expect, it } from "vitest";
import { toldRecord } from "../src/told-record.ts";

class Score {
	declare points: number;
	declare year: number;

	get twice(): number {
		return 2 * this.points;
	}
}

it("a record is told with other values, and stays as it is", () => {
	const score = Object.assign(new Score(), { points: 3, year: 2567 });
	const told = toldRecord(score, { points: 5 });
	expect([told.points, told.year, told.twice]).toEqual([5, 2567, 10]);
	expect(told).toBeInstanceOf(Score);
	expect([score.points, score.twice]).toEqual([3, 6]);
});
