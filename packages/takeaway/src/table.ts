import { type GraphQLSchema, getArgumentValues, getNamedType, isObjectType } from "graphql";
import { type Answer, type Ask, isRecord, refusal } from "./answer.ts";
import type { Column } from "./column.ts";
import { isFollowed } from "./connection.ts";
import { dataOf, Following, nextCursor } from "./following.ts";
import { lookupsOf } from "./lookup.ts";
import { type Metadata, Provenance } from "./metadata.ts";
import { type Bounds, type Operation, type Request, readOperation } from "./operation.ts";
import { type Additions, type PageQuery, pageQuery, pageVariables } from "./page-query.ts";
import { listAt, type Row, Rows } from "./rows.ts";
import { type Scan, type Scanned, scannedRows, scanRequest } from "./scan.ts";
import { type Selection, selectionsOf } from "./selection.ts";
import { type Shape, shapeOf } from "./shape.ts";

/** An answer as a table that is read once, batch by batch. */
export interface Table {
	/** Name of the operation, for the name of a file. */
	name: string;
	columns: Column[];
	batches: AsyncIterable<Row[]>;
	/** What travels along; whole once the batches are read. */
	metadata(): Metadata;
}

export interface TableOptions {
	/** Schema as clients see it. */
	schema: GraphQLSchema;
	request: Request;
	ask: Ask;
	/** Reads a connection without pages, where the graph can. */
	scan?: Scan;
	bounds?: Bounds;
	/** Most records a page may hold. */
	pageSize: number;
}

/**
 * Opens the answer to a query as a table whose rows come from every page of it. The first page is
 * asked at once: an answer with errors is refused before anything is written.
 */
export async function openTable(options: TableOptions): Promise<Table> {
	const { schema, request, bounds } = options;
	const operation = readOperation(schema, request, bounds);
	const fields = selectionsOf(schema, operation);
	const shape = shapeOf(fields);
	if (shape.columns.length === 0) {
		throw refusal("BAD_USER_INPUT", "Select at least one field: the table would have no column");
	}
	const provenance = new Provenance();
	const pages = new Pages({ ...options, operation, fields, shape, provenance });
	const name = request.operationName ?? operation.node.name?.value ?? "answer";
	const columns = shape.columns.map(({ name, kind, description }) => ({ name, kind, description }));
	await pages.begin();
	const about = { name, query: request.query, variables: operation.given, columns };
	return {
		name,
		columns,
		batches: pages.batches(),
		metadata: () => provenance.complete(about),
	};
}

interface PageParts extends Omit<TableOptions, "request"> {
	operation: Operation;
	fields: Selection[];
	shape: Shape;
	provenance: Provenance;
}

/** The pages of an answer, one being written while the next is asked. */
class Pages {
	readonly #parts: PageParts;
	readonly #additions: Additions;
	readonly #rows: Rows;
	#scanned: Scanned | undefined;
	#first: Promise<Record<string, unknown>> = Promise.resolve({});

	constructor(parts: PageParts) {
		this.#parts = parts;
		this.#additions = additionsOf(parts);
		const ask: Ask = (text, values) => this.#ask(text, values);
		const following = new Following(parts.operation, this.#additions, ask);
		this.#rows = new Rows(parts.shape, following, parts.provenance);
	}

	async begin(): Promise<void> {
		const { operation, fields, shape, scan } = this.#parts;
		const wanted = scan && scanRequest(shape, fields, operation, this.#start());
		const scanned = wanted && (await scan(wanted));
		if (scanned) {
			this.#scanned = scanned;
			return;
		}
		this.#first = this.#page(pageQuery(operation, fields, this.#additions), this.#start());
		await this.#first;
	}

	/** Cursor the query itself begins after. */
	#start(): string | null {
		const outer = this.#additions.paged?.connection;
		if (!outer) return null;
		const { after } = getArgumentValues(outer.field, outer.node, this.#parts.operation.values);
		return typeof after === "string" ? after : null;
	}

	async *batches(): AsyncGenerator<Row[]> {
		const { operation, fields, shape, provenance } = this.#parts;
		const [link] = shape.chain;
		if (this.#scanned) {
			yield* scannedRows(this.#scanned, shape.columns.length, provenance);
			return;
		}
		let page = await this.#first;
		const base = this.#rows.begin(page);
		if (!link) {
			provenance.rows = 1;
			yield [base];
			return;
		}
		const query = pageQuery(operation, fields, this.#additions, link.steps);
		for (;;) {
			const after = this.#additions.paged ? nextCursor(connectionAt(page, link.steps)) : null;
			const next = after === null ? null : this.#page(query, after);
			// Whoever stops reading never awaits the page that was asked ahead.
			next?.catch(() => undefined);
			for await (const batch of this.#rows.of(1, listAt(page, link.path) ?? [], base)) {
				provenance.rows += batch.length;
				if (batch.length > 0) yield batch;
			}
			if (!next) return;
			page = await next;
		}
	}

	async #page({ text, values }: PageQuery, after: string | null) {
		const isPaged = this.#additions.paged !== undefined;
		return dataOf(await this.#ask(text, isPaged ? pageVariables(values, after) : values));
	}

	/** Asks, and notes what the answer tells about its origin. */
	async #ask(text: string, values: Record<string, unknown>): Promise<Answer> {
		const { ask, provenance } = this.#parts;
		const answer = await ask(text, values);
		if (answer.extensions?.isSynthetic === true) provenance.isSynthetic = true;
		const missing = (answer.errors ?? []).filter(
			({ extensions }) => extensions?.code === "RECORD_MISSING",
		);
		provenance.missingRecords += missing.length;
		return answer;
	}
}

function connectionAt(data: unknown, steps: Selection[]): unknown {
	let value = data;
	for (const { key } of steps) value = isRecord(value) ? value[key] : undefined;
	return value;
}

/** Records one answer holds at most where connections are nested. */
const recordsAtOnce = 10_000;

/** Records of one page of the whole answer, however deep its connections are nested. */
function additionsOf({ shape, schema, pageSize }: PageParts): Additions {
	const [outer] = shape.chain;
	const isPaged = outer !== undefined && isFollowed(outer.selection);
	const hasLists = shape.chain.length > 1 || shape.columns.some(({ list }) => list);
	const depth = nesting(outer?.children ?? []) + (isPaged ? 1 : 0);
	const inner = Math.floor(recordsAtOnce ** (1 / Math.max(depth, 1)));
	const size = depth > 1 ? inner : Math.min(pageSize, hasLists ? 1000 : pageSize);
	return {
		lookups: lookupsOf(schema),
		...(isPaged && { paged: { connection: outer.selection, size } }),
		innerSize: Math.min(inner, 500),
		sourced: new Set(shape.chain.map(({ list }) => list).filter(isSourced)),
	};
}

/** Most connections one inside another. */
function nesting(fields: Selection[]): number {
	const depths = fields.map((field) => nesting(field.children) + (isFollowed(field) ? 1 : 0));
	return Math.max(0, ...depths);
}

function isSourced({ field }: Selection): boolean {
	const type = getNamedType(field.type);
	const source = isObjectType(type) ? type.getFields().source : undefined;
	const sourceType = source && getNamedType(source.type);
	return isObjectType(sourceType) && "retrievedAt" in sourceType.getFields();
}
