import type { EntityClass } from "@mikro-orm/core";
import { requestError } from "./errors.ts";
import { type FilterDefinition, filterFor } from "./filter.ts";
import type { Operator } from "./filter-operators.ts";
import { columnOf, type Table } from "./table.ts";

/** Conditions as a client gives them: by field, then by operator. */
export type Filter = object;

/** Most conditions of one filter, and most filters one inside another. */
const mostConditions = 100;
const deepest = 6;
/** Most values of one list, and most characters of one text. */
const mostValues = 1000;
const longest = 500;

type Sql = (column: string, place: string) => string;

const operators: Record<Exclude<Operator, "isNull" | "isEmpty">, Sql> = {
	eq: (column, place) => `${column} = ${place}`,
	in: (column, place) => `${column} = any(${place})`,
	contains: (column, place) => `${column} ilike ${place}`,
	startsWith: (column, place) => `${column} ilike ${place}`,
	gt: (column, place) => `${column} > ${place}`,
	gte: (column, place) => `${column} >= ${place}`,
	lt: (column, place) => `${column} < ${place}`,
	lte: (column, place) => `${column} <= ${place}`,
	has: (column, place) => `${place} = any(${column})`,
};

const isOperator = (name: string): name is keyof typeof operators => name in operators;

export interface ConditionOptions {
	table(entity: EntityClass<object>): Table;
	/** Values so far; those of the filter are added to it. */
	parameters: unknown[];
	/** Number of the parameters that stand before these in the statement. */
	offset: number;
}

/** SQL that holds for the rows `t` of an entity which meet a filter; its values become parameters. */
export function conditionSql(
	entity: EntityClass<object>,
	filter: Filter,
	options: ConditionOptions,
): string {
	return new Condition(options).of(entity, filter, "t", 1);
}

/** One filter on its way to SQL. */
class Condition {
	readonly #options: ConditionOptions;
	#conditions = 0;

	constructor(options: ConditionOptions) {
		this.#options = options;
	}

	of(entity: EntityClass<object>, filter: Filter, alias: string, depth: number): string {
		if (depth > deepest) {
			throw requestError("INVALID_ARGUMENT", `Filters may be nested ${deepest} deep; flatten this`);
		}
		const definition = filterFor(entity);
		const within = { entity, definition, alias, depth };
		const parts = Object.entries(filter)
			.filter(([, value]) => value !== undefined && value !== null)
			.map(([field, value]) => this.#field(within, field, value));
		return joined(parts, "and", "true");
	}

	#field(within: Within, field: string, value: Filter): string {
		const { entity, definition, alias, depth } = within;
		const nested = (filter: Filter) => this.of(entity, filter, alias, depth + 1);
		if (field === "not") return `(${nested(value)}) is not true`;
		if (field === "and") return joined(listOf(value).map(nested), "and", "true");
		if (field === "or") return joined(listOf(value).map(nested), "or", "false");
		if (definition.columns.has(field)) return this.#column(within, field, value);
		return this.#related(within, field, value);
	}

	/** At least one of the other records meets the filter. */
	#related({ entity, definition, alias, depth }: Within, field: string, value: Filter): string {
		const related = definition.related.get(field);
		if (!related) throw new Error(`${definition.name} has no ${field}`);
		const { table } = this.#options;
		const other = `${alias}_${field}`;
		const from = `${alias}.${columnOf(table(entity), related.from)}`;
		const to = `"${other}".${columnOf(table(related.entity), related.to)}`;
		const condition = this.of(related.entity, value, `"${other}"`, depth + 1);
		return `exists (select 1 from ${table(related.entity).name} "${other}" where ${to} = ${from} and ${condition})`;
	}

	#column({ entity, alias }: Within, property: string, filter: Filter): string {
		const column = `${alias}.${columnOf(this.#options.table(entity), property)}`;
		const parts = Object.entries(filter)
			.filter(([, value]) => value !== undefined)
			.map(([operator, value]) => this.#operator(column, property, operator, value));
		return joined(parts, "and", "true");
	}

	#operator(column: string, property: string, operator: string, value: unknown): string {
		this.#conditions += 1;
		if (this.#conditions > mostConditions) {
			throw requestError("INVALID_ARGUMENT", `A filter may have ${mostConditions} conditions`);
		}
		if (value === null) {
			const message = `\`${property}.${operator}\` needs a value; ask for missing ones with \`isNull: true\``;
			throw requestError("INVALID_ARGUMENT", message);
		}
		if (operator === "isNull") return `${column} is ${value ? "" : "not "}null`;
		if (operator === "isEmpty") return `cardinality(${column}) ${value ? "=" : ">"} 0`;
		if (!isOperator(operator)) throw new Error(`There is no operator ${operator}`);
		for (const one of listOf(value)) checkValue(property, one);
		if (Array.isArray(value) && value.length > mostValues) {
			throw requestError(
				"INVALID_ARGUMENT",
				`\`${property}.in\` takes ${mostValues} values at most`,
			);
		}
		return operators[operator](column, this.#parameter(patternOf(operator, value)));
	}

	#parameter(value: unknown): string {
		const { parameters, offset } = this.#options;
		return `$${parameters.push(value) + offset}`;
	}
}

interface Within {
	entity: EntityClass<object>;
	definition: FilterDefinition;
	alias: string;
	depth: number;
}

/** GraphQL takes one value where a list is asked. */
function listOf<Value>(value: Value | Value[]): Value[] {
	return Array.isArray(value) ? value : [value];
}

function joined(parts: string[], word: "and" | "or", none: string): string {
	return parts.length === 0 ? none : `(${parts.join(` ${word} `)})`;
}

/** PostgreSQL stores no NUL, and half a surrogate pair is no text. */
function checkValue(property: string, value: unknown): void {
	if (typeof value !== "string") return;
	if (value.length > longest) {
		throw requestError("INVALID_ARGUMENT", `\`${property}\` takes ${longest} characters at most`);
	}
	if (value.includes("\0") || !value.isWellFormed()) {
		throw requestError("BAD_USER_INPUT", `The text for \`${property}\` is no valid text`);
	}
}

/** The signs of LIKE stand for themselves in what a client looks for. */
function patternOf(operator: string, value: unknown): unknown {
	if (operator !== "contains" && operator !== "startsWith") return value;
	const text = String(value).replace(/[\\%_]/g, "\\$&");
	return operator === "contains" ? `%${text}%` : `${text}%`;
}
