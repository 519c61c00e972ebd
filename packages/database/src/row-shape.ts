import type pg from "pg";

/** What PostgreSQL tells of a column of a statement. */
type Column = Pick<pg.FieldDef, "name" | "dataTypeID">;

/** Cells of a row; text until they are read. */
type Cells = unknown[];

/** How the cells of a statement's rows become objects. */
export class RowShape {
	readonly #columns: Column[];
	readonly #prototype: object | undefined;
	/** Columns that are more than text. */
	readonly #read: [at: number, read: (text: string) => unknown][];
	readonly #make: (cells: Cells) => object;

	/** Rows become plain objects or, where a prototype is given, records that inherit from it. */
	constructor(columns: Column[], types: pg.CustomTypesConfig, prototype: object | undefined) {
		this.#columns = columns;
		this.#prototype = prototype;
		this.#read = columns.flatMap(({ dataTypeID }, at) =>
			textTypes.has(dataTypeID) ? [] : [[at, types.getTypeParser(dataTypeID, "text")]],
		);
		const names = columns.map(({ name }) => name);
		this.#make = prototype ? recordMaker(names, prototype) : rowMaker(names);
	}

	/** Whether rows with these columns have this shape. */
	fits(columns: Column[], prototype: object | undefined): boolean {
		return (
			prototype === this.#prototype &&
			columns.length === this.#columns.length &&
			columns.every(({ name, dataTypeID }, at) => {
				const own = this.#columns[at];
				return own?.name === name && own.dataTypeID === dataTypeID;
			})
		);
	}

	row(cells: Cells): object {
		for (const [at, read] of this.#read) {
			const cell = cells[at];
			if (typeof cell === "string") cells[at] = read(cell);
		}
		return this.#make(cells);
	}
}

/** Object identifiers of `text`, `varchar` and `numeric`, whose digits stay exact as text. */
const textTypes = new Set([25, 1043, 1700]);

function rowMaker(names: string[]): (cells: Cells) => object {
	const template: Record<string, unknown> = {};
	for (const name of names) template[name] = null;
	return (cells) => {
		// A copy has its final form at once; adding one property after the other takes thrice as long.
		const row = { ...template };
		for (let at = 0; at < names.length; at += 1) row[names[at] as string] = cells[at];
		return row;
	};
}

/**
 * Records read their cells where the driver left them: to copy twelve cells into an object with a
 * prototype takes ten times as long, and much of what was selected is read once or never.
 */
function recordMaker(names: string[], prototype: object): (cells: Cells) => object {
	class Row {
		readonly [cellsOf]: Cells;

		constructor(cells: Cells) {
			this[cellsOf] = cells;
		}
	}
	for (const [at, name] of names.entries()) {
		const get = function (this: Row): unknown {
			return this[cellsOf][at];
		};
		Object.defineProperty(Row.prototype, name, { get, enumerable: true });
	}
	Object.setPrototypeOf(Row.prototype, prototype);
	return (cells) => new Row(cells);
}

/** Not a private field: what inherits from a record reads its cells too. */
const cellsOf = Symbol("cells");
