import type { ColumnKind } from "./column.ts";
import type { Metadata } from "./metadata.ts";

const datatypes: Record<ColumnKind, string> = {
	text: "string",
	integer: "integer",
	float: "double",
	boolean: "boolean",
	decimal: "decimal",
	date: "date",
	timestamp: "dateTimeStamp",
	json: "json",
};

/** The companion of a CSV file as CSV on the Web has it (W3C tabular metadata). */
export function describe(metadata: Metadata): object {
	const { name, created, columns, rights, units, sources, isSynthetic } = metadata;
	return {
		"@context": ["http://www.w3.org/ns/csvw", { "@language": "en" }],
		url: `${name}.csv`,
		"dc:title": name,
		"dc:created": created,
		"dc:rights": rights,
		"dc:source": sources.map(({ document }) => document),
		"rdfs:comment": units,
		"lao:isSynthetic": isSynthetic,
		"lao:dataTime": metadata.dataTime,
		"lao:rows": metadata.rows,
		"lao:sourceCount": metadata.sourceCount,
		"lao:missingRecords": metadata.missingRecords,
		"lao:sources": sources,
		"lao:query": metadata.query,
		"lao:variables": metadata.variables,
		dialect: { encoding: "utf-8", header: true, lineTerminators: ["\r\n"] },
		tableSchema: {
			columns: columns.map(({ name: title, kind, description }) => ({
				name: title,
				titles: title,
				datatype: datatypes[kind],
				"dc:description": description,
			})),
		},
	};
}
