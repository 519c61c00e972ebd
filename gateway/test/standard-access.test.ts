import { readFile } from "node:fs/promises";
import { scopeDefinition } from "@lao/subgraph/needed-scope";
import { describe, expect, it } from "vitest";
import { withStandardAccess } from "../src/access/standard-access.ts";
import { compose } from "../src/compose.ts";
import { readSupergraph } from "../src/execution/supergraph.ts";

const read = (name: string) => readFile(new URL(`../${name}.graphql`, import.meta.url), "utf8");

describe("the supergraph for routers that enforce the standard directive", () => {
	it("asks for the same scope at the same fields, and is otherwise the same", async () => {
		const own = await read("supergraph");
		const standard = await read("supergraph.standard-access");
		const fields = (text: string) => text.slice(text.indexOf("enum ActorKind"));
		const translated = fields(own).replaceAll(
			/@needsScope\(scope: ("[^"]+")\)/g,
			"@requiresScopes(scopes: [[$1]])",
		);
		expect(translated).toContain("@requiresScopes");
		expect(fields(standard).replace("scalar requiresScopes__Scope\n\n", "")).toBe(translated);
		expect(standard).not.toContain("needsScope");
	});

	it("is refused by a gateway that does not enforce it", async () => {
		const text = await read("supergraph.standard-access");
		expect(() => readSupergraph(text)).toThrow(/requiresScopes/);
	});
});

/** Two services: one keeps a number back, the other makes something of it. */
const services = (more: string) => [
	{
		name: "people",
		sdl: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9"
				import: ["@key", "@composeDirective"])
			${scopeDefinition}
			type Query { person: Person }
			type Person @key(fields: "id") { id: ID! phone: String @needsScope(scope: "pii:read") }`,
	},
	{
		name: "letters",
		sdl: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9"
				import: ["@key", "@external", "@requires", "@composeDirective"])
			${scopeDefinition}
			type Person @key(fields: "id") {
				id: ID! phone: String @external
				lastDigit: String @requires(fields: "phone") ${more}
			}`,
	},
];
const standardOf = (more: string) =>
	services(more).map(({ name, sdl }) => ({ name, sdl: withStandardAccess(sdl) }));

describe("composition", () => {
	it("refuses a field that is made of one behind a scope and is not behind it itself", () => {
		expect(() => compose(standardOf(""))).toThrow(/lastDigit.*phone/s);
		const { supergraph } = compose(standardOf(`@needsScope(scope: "pii:read")`));
		expect(supergraph).toMatch(/lastDigit: String .*@requiresScopes\(scopes: \[\["pii:read"\]\]\)/);
	});
});
