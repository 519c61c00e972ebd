import { type AuditEntry, listEntries, verifyAudit } from "@lao/access/audit";
import type { Command } from "commander";
import { withAccess } from "../access-owner.ts";
import { UsageError } from "../failure.ts";
import { inOneLine } from "../fault-line.ts";
import { say, warn } from "../terminal.ts";
import { readSpan } from "../time-span.ts";

interface ListOptions {
	reader?: string;
	since?: string;
	json?: boolean;
}

export function addAudit(program: Command): void {
	const audit = program
		.command("audit")
		.description("who read personal data: list the record, or check that nobody changed it");
	audit
		.command("list")
		.description("list the answers that held personal data, the oldest first")
		.option("--reader <name>", "of one reader, such as key:0123456789ab or jwt:somebody")
		.option("--since <time>", "since a date such as 2026-01-31, or for a span such as 12h or 90d")
		.option("--json", "print each entry as a line of JSON")
		.action(list);
	audit
		.command("verify")
		.description(
			"check that every entry follows from the one before; ends with 1 where one does not",
		)
		.option("--holds <hash>", "check too that a head which was noted before stands in the record")
		.option("--json", "print what was found as JSON")
		.action(verify);
}

async function list({ reader, since, json }: ListOptions): Promise<void> {
	const filter = { reader, since: since === undefined ? undefined : readSince(since) };
	await withAccess("audit", async (connection) => {
		let count = 0;
		for await (const entry of listEntries(connection, filter)) {
			say(json ? JSON.stringify(entry) : lineOf(entry));
			count += 1;
		}
		if (count === 0 && !json) warn("there is no such entry");
	});
}

async function verify({ holds, json }: { holds?: string; json?: boolean }): Promise<void> {
	if (holds !== undefined && !/^[0-9a-f]{64}$/.test(holds)) {
		throw new UsageError(
			"--holds must be a head that `lao audit verify` told: 64 digits of 0–9, a–f",
		);
	}
	const verdict = await withAccess("audit", (connection) => verifyAudit(connection, holds));
	const { broken, entries, head } = verdict;
	if (broken || verdict.holds === false) process.exitCode = 1;
	if (json) return say(JSON.stringify(verdict));
	if (broken) warn(`lao: the record is broken at entry ${broken.number}: ${broken.reason}`);
	else say(`${entries} entries, each follows from the one before; the head is ${head}`);
	if (verdict.holds === false) warn("lao: the head that was noted before is not in the record");
}

function lineOf({ number, at, reader, requestId, readings }: AuditEntry): string {
	const read = Object.entries(readings).map(([field, ids]) => `${field} of ${ids.join(", ")}`);
	return inOneLine(`${number} ${at} ${reader} ${requestId}: ${read.join("; ")}`);
}

function readSince(text: string): Date {
	if (!/^\d{4}-\d\d-\d\d/.test(text)) return new Date(Date.now() - readSpan("--since", text));
	const time = new Date(text);
	if (!Number.isNaN(time.getTime())) return time;
	throw new UsageError("--since must be a date such as 2026-01-31, or a span such as 90d");
}
