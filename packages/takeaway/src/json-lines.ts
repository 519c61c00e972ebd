import type { Table } from "./table.ts";

/** One JSON object per row, by column name; lists keep their structure. */
export async function* writeJsonLines({ columns, batches }: Table): AsyncGenerator<string> {
	const keys = columns.map(({ name }, at) => `${at === 0 ? "{" : ","}${JSON.stringify(name)}:`);
	for await (const batch of batches) {
		let text = "";
		for (const row of batch) {
			for (const [at, key] of keys.entries()) text += key + JSON.stringify(row[at]);
			text += "}\n";
		}
		yield text;
	}
}
