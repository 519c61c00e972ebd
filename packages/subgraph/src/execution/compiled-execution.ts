import {
	type FragmentDefinitionNode,
	GraphQLError,
	type GraphQLSchema,
	getArgumentValues,
	locatedError,
	type OperationDefinitionNode,
} from "graphql";
import { UnselectedColumn } from "../table.ts";
import { attempt, Failure, isPromise, settle } from "./attempt.ts";
import type { Coordinate } from "./column-use.ts";
import type { CompiledField, CompiledSelection } from "./compiled-field.ts";
import { fillLeaves, fillPlain } from "./leaves.ts";
import {
	addRecord,
	groupBelow,
	type OutputRecord,
	pathOf,
	type RecordGroup,
	removeValue,
	topGroup,
} from "./record-group.ts";
import { resolveInfo } from "./resolve-info.ts";
import type { SelectionScope } from "./selection.ts";

/** What an execution is told besides the fields. */
export interface ExecutionScope extends SelectionScope {
	schema: GraphQLSchema;
	operation: OperationDefinitionNode;
	context: unknown;
}

/** A field that read of a record what was not selected. */
export interface UnselectedRead {
	field: Coordinate;
	column: UnselectedColumn;
}

export interface ExecutionOutcome {
	data: OutputRecord | null;
	errors: GraphQLError[];
	unselected: UnselectedRead[];
}

type Waiting = Promise<unknown> | undefined;

/**
 * Executes compiled fields level by level: each field of a place is filled in for all its records at
 * once, so that a list of five hundred costs one promise, not five hundred.
 */
export class CompiledExecution {
	readonly #scope: ExecutionScope;
	readonly #errors: GraphQLError[] = [];
	readonly #unselected: UnselectedRead[] = [];
	readonly #fragments: Record<string, FragmentDefinitionNode>;
	#isLost = false;

	constructor(scope: ExecutionScope) {
		this.#scope = scope;
		this.#fragments = Object.fromEntries(scope.fragments);
	}

	async run(selection: CompiledSelection): Promise<ExecutionOutcome> {
		const top = topGroup(selection);
		await this.#fill(top);
		const data = this.#isLost ? null : (top.outputs[0] ?? null);
		return { data, errors: this.#errors, unselected: this.#unselected };
	}

	#fill(group: RecordGroup): Waiting {
		const waiting: Promise<unknown>[] = [];
		for (const field of group.selection.fields) {
			const done = this.#field(group, field);
			if (done) waiting.push(done);
		}
		return waiting.length > 0 ? Promise.all(waiting) : undefined;
	}

	#field(group: RecordGroup, field: CompiledField): Waiting {
		const { outputs, sources } = group;
		const { responseName, constant } = field;
		if (constant !== null) {
			for (const output of outputs) output[responseName] = constant;
			return undefined;
		}
		const { resolve, serialize, isList } = field;
		if (!resolve && serialize && !isList) {
			return fillPlain(group, field, serialize, this.#missingIn(group, field));
		}
		const read = this.#reader(field);
		const values: unknown[] = new Array(sources.length);
		const pending: Promise<unknown>[] = [];
		for (let index = 0; index < sources.length; index += 1) {
			const output = outputs[index];
			// Keeps the order of the answer: later values find their place taken.
			if (output) output[responseName] = undefined;
			let value: unknown;
			try {
				value = read(sources[index]);
			} catch (error) {
				value = new Failure(error);
			}
			values[index] = value;
			if (isPromise(value)) pending.push(settle(values, index, value));
		}
		if (pending.length === 0) return this.#complete(group, field, values);
		return Promise.all(pending).then(() => this.#complete(group, field, values));
	}

	/** How the value of a field is had from a record. */
	#reader(field: CompiledField): (source: unknown) => unknown {
		const { resolve, name } = field;
		const { context, variables } = this.#scope;
		const [node] = field.nodes;
		if (!resolve || !node) return (source) => Reflect.get(Object(source), name);
		const args = attempt(() => getArgumentValues(field.definition, node, variables));
		if (args instanceof Failure) {
			return () => {
				throw args.error;
			};
		}
		const info = resolveInfo(this.#scope, this.#fragments, field);
		return (source) => resolve(source, args as Record<string, unknown>, context, info);
	}

	#complete(group: RecordGroup, field: CompiledField, values: unknown[]): Waiting {
		if (field.serialize) {
			fillLeaves(group, field, values, this.#missingIn(group, field));
			return undefined;
		}
		const items: Promise<unknown>[] = [];
		for (const value of values) {
			if (!field.isList || !Array.isArray(value)) continue;
			for (let at = 0; at < value.length; at += 1) {
				if (isPromise(value[at])) items.push(settle(value, at, value[at]));
			}
		}
		if (items.length === 0) return this.#records(group, field, values);
		return Promise.all(items).then(() => this.#records(group, field, values));
	}

	#records(group: RecordGroup, field: CompiledField, values: unknown[]): Waiting {
		const below = new Map<CompiledSelection, RecordGroup>();
		const add = (record: unknown, index: number, item: number): OutputRecord => {
			const selection = field.below?.(record, this.#scope.context);
			if (!selection) throw new Error(`${field.name} has no fields below`);
			const held = below.get(selection) ?? groupBelow(group, field, selection);
			below.set(selection, held);
			return addRecord(held, record, index, item);
		};
		for (let index = 0; index < values.length; index += 1) {
			const value = values[index];
			const output = group.outputs[index];
			if (!output) continue;
			if (value === null || value === undefined || value instanceof Failure) {
				this.#missing(group, index, field, value);
			} else if (field.isList) this.#list(group, index, field, value, add);
			else {
				try {
					output[field.responseName] = add(value, index, -1);
				} catch (error) {
					this.#missing(group, index, field, new Failure(error));
				}
			}
		}
		const waiting = [...below.values()].map((held) => this.#fill(held)).filter((done) => done);
		return waiting.length > 0 ? Promise.all(waiting) : undefined;
	}

	#list(
		group: RecordGroup,
		index: number,
		field: CompiledField,
		value: unknown,
		add: (record: unknown, index: number, item: number) => OutputRecord,
	): void {
		const output = group.outputs[index];
		const records = Array.isArray(value) ? value : Array.from(value as Iterable<unknown>);
		const list: (OutputRecord | null)[] = new Array(records.length);
		if (output) output[field.responseName] = list;
		for (let item = 0; item < records.length; item += 1) {
			const record = records[item];
			let fault = record;
			if (record !== null && record !== undefined && !(record instanceof Failure)) {
				try {
					list[item] = add(record, index, item);
					continue;
				} catch (error) {
					fault = new Failure(error);
				}
			}
			list[item] = null;
			this.#fault(group, index, field, fault, field.isItemNullable, item);
			if (!field.isItemNullable && !removeValue(group, index, field)) this.#isLost = true;
		}
	}

	#missingIn(group: RecordGroup, field: CompiledField) {
		return (index: number, value: unknown) => this.#missing(group, index, field, value);
	}

	/** A field that has no value, or failed. */
	#missing(group: RecordGroup, index: number, field: CompiledField, value: unknown): void {
		this.#fault(group, index, field, value, field.isNullable);
		if (!removeValue(group, index, field)) this.#isLost = true;
	}

	#fault(
		group: RecordGroup,
		index: number,
		field: CompiledField,
		value: unknown,
		mayBeNull: boolean,
		item?: number,
	): void {
		if (!(value instanceof Failure) && mayBeNull) return;
		if (value instanceof Failure && value.error instanceof UnselectedColumn) {
			const coordinate: Coordinate = `${field.parentType.name}.${field.name}`;
			this.#unselected.push({ field: coordinate, column: value.error });
			return;
		}
		const path = [
			...pathOf(group, index),
			field.responseName,
			...(item === undefined ? [] : [item]),
		];
		const error =
			value instanceof Failure
				? value.error
				: new GraphQLError(
						`Cannot return null for non-nullable field ${field.parentType.name}.${field.name}.`,
					);
		this.#errors.push(locatedError(error, field.nodes, path));
	}
}
