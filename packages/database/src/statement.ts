import type pg from "pg";
import { prepareValue } from "pg/lib/utils.js";
import type { Prepared } from "./prepared-names.ts";
import { RowShape } from "./row-shape.ts";

/** What pg keeps of a connection, and has no types for. */
interface Parsed {
	parsedStatements: Record<string, string>;
	submittedNamedStatements: Record<string, string>;
}

interface StatementParts {
	text: string;
	values: unknown[];
	/** Where the statement is one that is prepared. */
	prepared: Prepared | undefined;
	types: pg.CustomTypesConfig;
	/** What its rows inherit from; plain objects without. */
	prototype: object | undefined;
}

/** Per connection, the shapes of the rows of statements that are prepared on it. */
const shapes = new WeakMap<pg.Connection, Map<string, RowShape>>();

/**
 * One statement on its way. In place of pg's own, which has the columns described with every answer
 * and copies each row twice.
 */
export class Statement<Row extends object> implements pg.Submittable {
	/** Read by pg, which keeps account of what is prepared. */
	readonly name: string | undefined;
	readonly text: string;
	/** Called when it has ended, with what went wrong; before those who wait for its rows. */
	onEnd: ((error?: unknown) => void) | undefined;
	/** Its rows, or what went wrong. */
	readonly rows: Promise<Row[]>;
	readonly #parts: StatementParts;
	readonly #values: (string | Buffer | null)[];
	readonly #found: Row[] = [];
	readonly #resolve: (rows: Row[]) => void;
	readonly #reject: (error: unknown) => void;
	#known: Map<string, RowShape> | undefined;
	#shape: RowShape | undefined;
	/** Why a row could not be read. */
	#fault: unknown;

	constructor(parts: StatementParts) {
		this.#parts = parts;
		this.#values = parts.values.map((value) => prepareValue(value));
		this.text = parts.text;
		this.name = parts.prepared?.name;
		const { promise, resolve, reject } = Promise.withResolvers<Row[]>();
		this.rows = promise;
		this.#resolve = resolve;
		this.#reject = reject;
	}

	/** Ends a statement that was not sent. */
	fail(error: unknown): void {
		this.#reject(error);
	}

	submit(connection: pg.Connection): void {
		const { name, text } = this;
		this.#known = shapes.get(connection) ?? new Map();
		shapes.set(connection, this.#known);
		this.#shape = name === undefined ? undefined : this.#known.get(name);
		connection.stream.cork();
		try {
			const { parsedStatements, submittedNamedStatements } = connection as unknown as Parsed;
			if (name === undefined) connection.parse({ name: "", text, types: [] }, true);
			else if (!parsedStatements[name] && !submittedNamedStatements[name]) {
				connection.parse({ name, text, types: [] }, true);
				submittedNamedStatements[name] = text;
			}
			connection.bind({ statement: name, values: this.#values }, true);
			if (!this.#shape) connection.describe({ type: "P" }, true);
			connection.execute({}, true);
			connection.sync();
		} finally {
			connection.stream.uncork();
		}
	}

	handleRowDescription({ fields }: { fields: pg.FieldDef[] }): void {
		const { prepared, types, prototype } = this.#parts;
		const before = prepared?.shape;
		const shape = before?.fits(fields, prototype) ? before : new RowShape(fields, types, prototype);
		this.#shape = shape;
		if (!prepared) return;
		prepared.shape = shape;
		this.#known?.set(prepared.name, shape);
	}

	handleDataRow({ fields }: { fields: unknown[] }): void {
		try {
			const row = this.#shape?.row(fields);
			// The shape makes what the statement's caller says its rows are.
			if (row) this.#found.push(row as Row);
		} catch (error) {
			this.#fault = error;
		}
	}

	handleCommandComplete(): void {}

	handleEmptyQuery(): void {}

	handleError(error: unknown): void {
		this.#end(error);
		this.#reject(error);
	}

	handleReadyForQuery(): void {
		this.#end();
		if (this.#fault) this.#reject(this.#fault);
		else this.#resolve(this.#found);
	}

	/** Once: a connection that breaks ends what it had under way, ended or not. */
	#end(error?: unknown): void {
		this.onEnd?.(error);
		this.onEnd = undefined;
	}
}
