import { readFileSync } from "node:fs";
import { join } from "node:path";
import { limits } from "@lao/config/limits";
import { expect, it } from "vitest";

/** The table as the page is to hold it. */
function table(): string {
	const rows = Object.entries(limits).map(
		([name, { most, counts }]) => `| ${name} | ${most.toLocaleString("en")} | ${counts} |`,
	);
	return ["| limit | at most | of what |", "|---|--:|---|", ...rows].join("\n");
}

it.each(["README.md", "SECURITY.md"])("%s holds the table of the limits", (name) => {
	const page = readFileSync(join(import.meta.dirname, "../..", name), "utf8");
	const held = /<!-- limits -->\n(.*)\n<!-- \/limits -->/s.exec(page)?.[1];
	// What is expected here is the text to paste between the two marks.
	expect(held).toBe(table());
});
