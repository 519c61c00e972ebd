import { copyOut, type TextCell } from "@lao/database/copy-out";
import type { EntityClass } from "@mikro-orm/core";
import {
	type GraphQLLeafType,
	getNamedType,
	getNullableType,
	isLeafType,
	isObjectType,
	isScalarType,
} from "graphql";
import { executeOperation, type Operation } from "./execution/operation.ts";
import type { Reader } from "./reader.ts";
import { type RequestParts, SubgraphRequest } from "./request.ts";
import type { Subgraph } from "./subgraph.ts";
import { selectListOf, type Table } from "./table.ts";

/** A connection to be read to its end, by plain columns of its records alone. */
export interface ScanRequest {
	/** The query, its connection with a page of any size. */
	operation: Operation;
	/** Type of the connection's records. */
	type: string;
	/** Fields of the records that are wanted. */
	fields: string[];
	/** Who asks; nobody known unless it is said. */
	reader?: Reader;
}

/** Every record of a connection, as the values its fields have in an answer. */
export interface Scan {
	/** Cells in the order of the fields; then document and time of the source, and whether synthetic. */
	rows: AsyncIterable<unknown[][]>;
}

/** Properties that tell the origin of a record. */
const origin = ["sourceDocument", "retrievedAt", "isSynthetic"];

interface Statement {
	entity: EntityClass<object>;
	sql: string;
	parameters: unknown[];
}

/** Notes the statements of a request instead of sending them. */
class Rehearsal extends SubgraphRequest {
	readonly statements: Statement[] = [];

	override async entities<Entity extends object>(
		entity: EntityClass<Entity>,
		sql: string,
		parameters: unknown[],
	): Promise<Entity[]> {
		this.statements.push({ entity, sql, parameters });
		return [];
	}

	/** The file tells the origin of each row, whatever the query asks for. */
	override selectList(table: Table): string {
		return selectListOf(table);
	}

	override async rows<Row extends object>(sql: string): Promise<Row[]> {
		throw new Error(`Only records are scanned, not ${sql}`);
	}
}

/**
 * Reads a whole connection by one COPY of the statement that would cut its pages: the resolver says
 * which one in a rehearsal. Null where the query needs more than one statement or a field is not a
 * plain column; pages then give the same rows.
 */
export async function scan(
	subgraph: Subgraph,
	{ url, ...parts }: RequestParts & { url: string },
	{ operation, type, fields, reader }: ScanRequest,
): Promise<Scan | null> {
	const rehearsal = new Rehearsal({ ...parts, reader, maximumPageSize: 2 ** 31 - 1 });
	const answer = await executeOperation(subgraph, rehearsal, operation).catch(() => null);
	const [statement, ...others] = rehearsal.statements;
	if (!answer || answer.errors || !statement || others.length > 0) return null;
	const { columns } = rehearsal.table(statement.entity);
	const readers = fields.map((field) => readerOf(subgraph, type, field));
	if (fields.some((field) => !columns.has(field)) || readers.includes(undefined)) return null;
	const wanted = [...fields, ...origin.filter((property) => columns.has(property))];
	const list = wanted.map((property) => `q."${property}"`).join(", ");
	const sql = `select ${list} from (${statement.sql}) q`;
	const hasOrigin = wanted.length === fields.length + origin.length;
	return { rows: read(copyOut(url, sql, statement.parameters), readers, hasOrigin) };
}

type CellReader = ((text: string) => unknown) | undefined;

async function* read(
	batches: AsyncIterable<TextCell[][]>,
	readers: CellReader[],
	hasOrigin: boolean,
): AsyncGenerator<unknown[][]> {
	const worked = readers.flatMap((reader, at) =>
		reader && reader !== asIs ? [{ reader, at }] : [],
	);
	for await (const batch of batches) {
		const rows: unknown[][] = batch;
		for (const row of rows) {
			for (const { reader, at } of worked) {
				const cell = row[at];
				if (typeof cell === "string") row[at] = reader(cell);
			}
			if (hasOrigin) row[row.length - 1] = row[row.length - 1] === "t";
		}
		yield rows;
	}
}

const asIs = (text: string) => text;

/** How the text of a column becomes what the field answers; undefined where the field is computed. */
function readerOf({ schema }: Subgraph, type: string, name: string): CellReader {
	const parent = schema.getType(type);
	const field = isObjectType(parent) ? parent.getFields()[name] : undefined;
	const leaf = field && getNullableType(field.type);
	if (!field || field.resolve || !isLeafType(leaf) || getNamedType(leaf) !== leaf) return undefined;
	return readersByType[leaf.name] ?? serializer(leaf);
}

const readersByType: Record<string, CellReader> = {
	...{ ID: asIs, String: asIs, Date: asIs, Decimal: asIs },
	...{ Int: Number, Float: Number, Boolean: (text: string) => text === "t" },
};

/** Anything else as its own type says it, each text once: enumerations have few. */
function serializer(type: GraphQLLeafType): CellReader {
	if (isScalarType(type)) return (text) => type.serialize(text);
	const known = new Map<string, unknown>();
	return (text) => {
		if (!known.has(text)) known.set(text, type.serialize(text));
		return known.get(text);
	};
}
