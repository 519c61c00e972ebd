import { createKey, listKeys, revokeKey, type StoredKey } from "@lao/access/key-store";
import { isScope, type Scope, scopes } from "@lao/subgraph/reader";
import type { Column } from "@lao/takeaway/column";
import type { Command } from "commander";
import { withAccess } from "../access-owner.ts";
import { UsageError } from "../failure.ts";
import { say, warn } from "../terminal.ts";
import { tableLines } from "../text-table.ts";
import { readSpan } from "../time-span.ts";

interface CreateOptions {
	name: string;
	scope: string[];
	expires: string;
	json?: boolean;
}

const scopeHelp = `
Scopes:
  pii:read      personal data that is masked for all others; each reading is recorded
  secret:read   letters of a secrecy class
  points:high   LAO_POINTS_PER_MINUTE_HIGH instead of LAO_POINTS_PER_MINUTE
  admin         queries that are not saved ones, where LAO_TRUSTED_DOCUMENTS=only
A key without a scope reads what is public, with points of its own.`;

export function addKeys(program: Command): void {
	const keys = program
		.command("keys")
		.description("make, list and revoke the keys by which clients are known")
		.addHelpText("after", "\nClients send a key as `Authorization: Bearer <key>`.");
	keys
		.command("create")
		.description("make a key and show it, this once")
		.requiredOption("--name <name>", "whom or what the key is for")
		.option("--scope <scope>", `one of ${scopes.join(", ")}; may be given several times`, add, [])
		.option("--expires <span>", "how long the key is good for, such as 12h or 90d", "365d")
		.option("--json", "print the key as JSON")
		.addHelpText("after", scopeHelp)
		.action(create);
	keys
		.command("list")
		.description("list the keys, without what is secret of them")
		.option("--json", "print them as JSON")
		.action(list);
	keys
		.command("revoke")
		.description("refuse a key from now on; gateways know it within 5 seconds")
		.argument("<id>", "id of the key, as `lao keys list` shows it")
		.option("--json", "print the key as JSON")
		.action(revoke);
}

const add = (scope: string, before: string[]) => [...before, scope];

async function create(options: CreateOptions): Promise<void> {
	const name = readName(options.name);
	const held = [...new Set(options.scope.map(readScope))];
	const expiresAt = new Date(Date.now() + readSpan("--expires", options.expires));
	const { key, text } = await withAccess("keys", (connection) =>
		createKey(connection, { name, scopes: held, expiresAt }),
	);
	if (options.json) return say(JSON.stringify({ ...key, key: text }));
	say(text);
	const what = held.length > 0 ? held.join(", ") : "no scope";
	warn(`key ${key.id} of ${name}: ${what}, until ${day(key.expiresAt)}`);
	warn("keep it now: it is stored as a hash and cannot be shown again");
}

async function list({ json }: { json?: boolean }): Promise<void> {
	const keys = await withAccess("keys", listKeys);
	if (json) return say(JSON.stringify(keys));
	if (keys.length === 0) return warn("there is no key; make one by `lao keys create`");
	for (const line of tableLines(columns, keys.map(rowOf))) say(line);
}

async function revoke(given: string, { json }: { json?: boolean }): Promise<void> {
	const [, id] = /^(?:key:|lao_)?([0-9a-f]{12})(?:_[0-9a-f]*)?$/.exec(given) ?? [];
	if (!id) throw new UsageError("the id of a key is 12 letters and digits; see `lao keys list`");
	const key = await withAccess("keys", (connection) => revokeKey(connection, id));
	if (!key) throw new UsageError(`there is no key ${id}; see \`lao keys list\``);
	if (json) return say(JSON.stringify(key));
	say(`key ${key.id} of ${key.name} is revoked; gateways refuse it within 5 seconds`);
}

function readName(text: string): string {
	const name = text.trim();
	if (name !== "" && name.length <= 100 && !/[\p{Cc}\p{Cf}]/u.test(name)) return name;
	throw new UsageError("--name must be 1 to 100 letters, in one line");
}

function readScope(text: string): Scope {
	if (isScope(text)) return text;
	throw new UsageError(`there is no scope ${text}; the scopes are ${scopes.join(", ")}`);
}

const names = ["id", "name", "scopes", "state", "created", "expires", "last used"];
const columns = names.map((name): Column => ({ name, kind: "text", description: "" }));

const rowOf = (key: StoredKey) => [
	key.id,
	key.name,
	key.scopes.join(" "),
	stateOf(key),
	day(key.createdAt),
	day(key.expiresAt),
	key.lastUsedOn,
];

function stateOf({ revokedAt, expiresAt }: StoredKey): string {
	if (revokedAt) return `revoked ${day(revokedAt)}`;
	return expiresAt.getTime() <= Date.now() ? "expired" : "good";
}

const day = (time: Date) => time.toISOString().slice(0, 10);
