import { errorCode } from "@lao/database/errors";
import type { Database, QueryOptions } from "@lao/database/pool";
import { UnderWay } from "@lao/database/under-way";
import type { EntityClass } from "@mikro-orm/core";
import type DataLoader from "dataloader";
import { requestError } from "./errors.ts";
import { anonymous, type PersonalReading, type Reader } from "./reader.ts";
import { SeenVersions } from "./seen-versions.ts";
import { selectListOf, type Table, type Tables } from "./table.ts";

/** Code of PostgreSQL for a statement that was given up, because it took too long. */
const cancelled = "57014";

/** By GraphQL type, the properties of its records that are read; of a type nobody names, all. */
export type ReadProperties = ReadonlyMap<string, ReadonlySet<string>>;

/** Makes, once per request, the loader of one edge. */
export type LoaderFactory<Key, Value> = (request: SubgraphRequest) => DataLoader<Key, Value>;

export interface RequestParts {
	database: Database;
	tables: Tables;
	/** Table that tells the version of the data; without one none is told. */
	dataVersion?: string;
	/** Key that signs cursors. */
	secret: string;
	/** Records a page may hold, where more than a client may ask for. */
	maximumPageSize?: number;
	/** Given when nobody waits for the answer any more: no further statement is sent, and those under way end. */
	signal?: AbortSignal;
	/** Who asks; nobody known unless it is said. */
	reader?: Reader;
}

const unawaited = () => requestError("SERVICE_TIMEOUT", "Nobody waits any more");

interface Versioned {
	__version: number;
}

/** The same statement beside the version of the data: without rows of its own, one that holds nothing. */
const versioned = (sql: string, dataVersion: string) =>
	`select v.version as "__version", q.* from (select version from ${dataVersion} limit 1) v
	left join (${sql}) q on true`;

/** Every row of ours holds something: a key, or a number. */
function isEmpty(row: object, key: string | undefined): boolean {
	if (key !== undefined) return Reflect.get(row, key) === null;
	for (const [name, value] of Object.entries(row)) {
		if (name !== "__version" && value !== null) return false;
	}
	return true;
}

interface RowOptions extends Pick<QueryOptions, "prototype" | "isShort"> {
	/** Property that every row has. */
	key?: string;
}

/** What one client request shares inside one subgraph; the GraphQL context of its resolvers. */
export class SubgraphRequest {
	readonly #parts: RequestParts;
	/** What the operations of the request read; everything where nobody said. */
	#read: Map<string, ReadonlySet<string>> | undefined;
	/** Whether a statement has selected what was read so far. */
	#hasSelected = false;
	readonly #loaders = new Map<unknown, unknown>();
	readonly #underWay: UnderWay | undefined;
	readonly #named = new Map<object, Map<string, unknown>>();
	/** Whether a record that was generated, not observed, has been read for this request. */
	sawSynthetic = false;
	/** Versions of the data that the statements of this request read. */
	readonly seen = new SeenVersions();
	/** Personal data read for this request. */
	readonly personalReadings: PersonalReading[] = [];

	constructor(parts: RequestParts) {
		this.#parts = parts;
		this.#underWay = parts.signal && new UnderWay(parts.signal);
	}

	get maximumPageSize(): number | undefined {
		return this.#parts.maximumPageSize;
	}

	get reader(): Reader {
		return this.#parts.reader ?? anonymous;
	}

	get secret(): string {
		return this.#parts.secret;
	}

	table(entity: EntityClass<object>): Table {
		const table = this.#parts.tables.get(entity);
		if (!table) throw new Error(`${entity.name} is not an entity of this subgraph`);
		return table;
	}

	/** Selects from now on what an operation reads, besides what those before it do. */
	read(properties: ReadProperties): void {
		const before = this.#read ?? new Map<string, ReadonlySet<string>>();
		const isNew = ([type, wanted]: [string, ReadonlySet<string>]) => {
			const held = before.get(type);
			return !held || !wanted.isSubsetOf(held);
		};
		const more = [...properties].filter(isNew);
		if (this.#read && more.length === 0) return;
		this.#read = new Map(before);
		for (const [type, wanted] of more) {
			this.#read.set(type, before.get(type)?.union(wanted) ?? wanted);
		}
		if (!this.#hasSelected) return;
		// Records already loaded lack what is read from now on.
		this.#hasSelected = false;
		this.#loaders.clear();
		this.#named.clear();
	}

	/** What stands after SELECT for records `t` of a table; `more` is selected whatever is read. */
	selectList(table: Table, more?: readonly string[]): string {
		this.#hasSelected = true;
		const wanted = table.type === null ? undefined : this.#read?.get(table.type);
		return selectListOf(table, wanted, more);
	}

	/** The value an edge leads to; calls of one tick travel in one statement. */
	load<Key, Value>(factory: LoaderFactory<Key, Value>, key: Key): Promise<Value> {
		return this.loader(factory).load(key);
	}

	/** The same for an edge that may be absent: no key leads to no record. */
	async loadIf<Key, Value>(
		factory: LoaderFactory<Key, Value>,
		key: Key | null | undefined,
	): Promise<Value | null> {
		return key == null ? null : this.load(factory, key);
	}

	/** The loader of an edge, the same one for the whole request. */
	loader<Key, Value>(factory: LoaderFactory<Key, Value>): DataLoader<Key, Value> {
		const known = this.#loaders.get(factory);
		// The map is keyed by the factory that made the value, so the types belong together.
		if (known) return known as DataLoader<Key, Value>;
		const made = factory(this);
		this.#loaders.set(factory, made);
		return made;
	}

	/** What a list needs under a name, such as the loader of a page: made once for the request. */
	named<Value>(list: object, name: string, make: () => Value): Value {
		const ofList = this.#named.get(list) ?? new Map<string, unknown>();
		this.#named.set(list, ofList);
		const known = ofList.get(name);
		// A name stands for one kind of value, so the types belong together.
		if (known !== undefined) return known as Value;
		const made = make();
		ofList.set(name, made);
		return made;
	}

	/**
	 * Rows of a statement, plain ones unless they are to inherit from a record. One that sums over
	 * records says with a column `isSynthetic` whether any of them was generated.
	 */
	async rows<Row extends object>(
		sql: string,
		parameters: unknown[] = [],
		options: RowOptions = {},
	): Promise<Row[]> {
		const rows = await this.#versionedRows<Row>(sql, parameters, options);
		const [first] = rows;
		const isNothing = rows.length === 1 && first && isEmpty(first, options.key);
		return isNothing ? [] : this.#marked(rows);
	}

	/** What the planner says of a statement. */
	plan<Plan extends object>(sql: string, parameters: unknown[]): Promise<Plan[]> {
		return this.#query(`explain (format json) ${sql}`, parameters, {});
	}

	/** Records that were read for an earlier request, as if they had been read for this one. */
	reuse(records: readonly (object | null)[]): void {
		this.#marked(records.filter((record) => record !== null));
	}

	#marked<Row extends { isSynthetic?: boolean }>(rows: Row[]): Row[] {
		if (!this.sawSynthetic && rows.some(({ isSynthetic }) => isSynthetic)) this.sawSynthetic = true;
		return rows;
	}

	/**
	 * Rows of a statement, which tells in the same snapshot what version of the data it read. Where it
	 * finds nothing there is one row that holds nothing besides.
	 */
	async #versionedRows<Row extends object>(
		sql: string,
		parameters: unknown[],
		options: RowOptions,
	): Promise<Row[]> {
		const { dataVersion } = this.#parts;
		if (!dataVersion) return this.#query<Row>(sql, parameters, options);
		const sentAt = performance.now();
		const rows = await this.#query<Row & Versioned>(
			versioned(sql, dataVersion),
			parameters,
			options,
		);
		const [first] = rows;
		if (!first) throw new Error(`${dataVersion} holds no version`);
		this.seen.see(first.__version, sentAt, performance.now());
		return rows;
	}

	async #query<Row extends object>(
		sql: string,
		parameters: unknown[],
		{ prototype, isShort }: RowOptions,
	): Promise<Row[]> {
		const { database, signal } = this.#parts;
		if (signal?.aborted) throw unawaited();
		try {
			const underWay = this.#underWay;
			return await database.query<Row>(sql, parameters, { underWay, prototype, isShort });
		} catch (error) {
			if (signal?.aborted) throw unawaited();
			if (errorCode(error) !== cancelled) throw error;
			const message =
				"This takes longer than a statement may; narrow `where`, group by less, or ask for less";
			throw requestError("QUERY_TOO_EXPENSIVE", message);
		}
	}

	/**
	 * Rows of a statement that selects the columns of `entity`, as instances of it: their properties
	 * can be read, but not spread. A statement that finds them by keys is a short one.
	 */
	async entities<Entity extends object>(
		entity: EntityClass<Entity>,
		sql: string,
		parameters: unknown[],
		{ isShort }: Pick<QueryOptions, "isShort"> = {},
	): Promise<Entity[]> {
		const { prototype, primaryKey: key } = this.table(entity);
		return this.rows<Entity>(sql, parameters, { prototype, key, isShort });
	}
}
