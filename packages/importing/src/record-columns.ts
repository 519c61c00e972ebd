import type { RecordSet } from "./reading.ts";

/** Column of a property, as MikroORM names columns: `textBE` is text_be. */
export const snake = (name: string) => name.replace(/([a-z])([A-Z])/g, "$1_$2").toLowerCase();

/** Quoted column of a property. */
export const quote = (name: string) => `"${snake(name)}"`;

/** When and in which run a fact was read says nothing about the fact. */
const bookkeeping = new Set(["importRun", "retrievedAt"]);

/** Properties of the records of a batch, which are all alike. */
export function propertiesOf(batch: object[]): string[] {
	return [...Object.keys(batch[0] ?? {}), "importRun"];
}

/** Columns that are no key, and the condition under which a record says something new. */
export function comparison(
	set: RecordSet,
	properties: string[],
): { rest: string[]; differ: string } {
	const rest = properties.filter((property) => !set.key.includes(property));
	const facts = rest.filter((property) => !bookkeeping.has(property)).map(quote);
	const row = (from: string) => `(${facts.map((name) => `${from}.${name}`).join(", ")})`;
	return {
		rest,
		differ: facts.length > 0 ? `${row("old")} is distinct from ${row("new")}` : "false",
	};
}

/** The key of a row as an object of its columns. */
export function keyObject({ key }: RecordSet, row: string): string {
	const pairs = key.map((name) => `'${snake(name)}', ${row}.${quote(name)}`);
	return `jsonb_build_object(${pairs.join(", ")})`;
}
