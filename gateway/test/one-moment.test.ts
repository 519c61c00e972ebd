import { DataRead } from "@lao/gateway/cache/data-read";
import { DataVersions } from "@lao/gateway/cache/data-versions";
import { SeenVersions } from "@lao/subgraph/seen-versions";
import { describe, expect, it } from "vitest";

/** Two subgraphs whose versions are `now`; how often they were asked. */
function open(now: { letters: number; bodies: number }) {
	const asked: string[] = [];
	const sourceOf = (name: "letters" | "bodies") => ({
		ask: async () => ({}),
		version: async () => {
			asked.push(name);
			return now[name];
		},
	});
	const sources = { letters: sourceOf("letters"), bodies: sourceOf("bodies") };
	const versions = new DataVersions(new Map(Object.entries(sources)));
	const read = new DataRead();
	/** A statement of the request, or of another one. */
	const see = (name: string, version: number, at: [number, number], isOwn = true) => {
		const seen = new SeenVersions();
		seen.see(version, ...at);
		versions.of(name)?.see(seen);
		if (isOwn) read.see(name, seen);
	};
	return { read, see, asked, judge: () => versions.ofOneMoment(read) };
}

describe("an answer is of one moment", () => {
	it("where it reads nothing, or one version of one subgraph", async () => {
		const { see, judge, asked } = open({ letters: 1, bodies: 1 });
		expect(await judge()).toBe("same");
		see("letters", 1, [100, 110]);
		expect(await judge()).toBe("same");
		expect(asked).toEqual([]);
	});

	it("where all versions stood before its first statement, and nobody is asked", async () => {
		const { see, judge, asked } = open({ letters: 1, bodies: 1 });
		see("letters", 1, [0, 10], false);
		see("bodies", 1, [0, 10], false);
		see("letters", 1, [100, 110]);
		see("bodies", 1, [200, 210]);
		expect(await judge()).toBe("same");
		expect(asked).toEqual([]);
	});

	it("where the versions are the same still when asked, as they are after a change", async () => {
		const { see, judge, asked } = open({ letters: 1, bodies: 2 });
		see("letters", 1, [0, 10], false);
		see("letters", 1, [100, 110]);
		see("bodies", 2, [120, 130]);
		expect(await judge()).toBe("same");
		expect(asked.toSorted()).toEqual(["bodies", "letters"]);
	});
});

describe("an answer is of several moments", () => {
	it("where two statements read different versions of a subgraph", async () => {
		const { see, judge, asked } = open({ letters: 2, bodies: 1 });
		see("letters", 1, [100, 110]);
		see("letters", 2, [120, 130]);
		expect(await judge()).toBe("moved");
		expect(asked).toEqual([]);
	});

	it("where what it read first had moved when what it read last came to be", async () => {
		const { see, judge } = open({ letters: 2, bodies: 2 });
		see("letters", 1, [0, 10], false);
		see("bodies", 1, [0, 10], false);
		see("letters", 1, [100, 110]);
		see("bodies", 2, [120, 130]);
		expect(await judge()).toBe("moved");
	});
});

describe("nobody can tell of what moment an answer is", () => {
	it("where a subgraph told no version", async () => {
		const { read, see, judge } = open({ letters: 1, bodies: 1 });
		see("letters", 1, [100, 110]);
		read.see("bodies", null);
		expect(await judge()).toBe("unknown");
		expect(read.versions).toBeNull();
	});
});
