import type { CompiledField, CompiledSelection } from "./compiled-field.ts";

export type OutputRecord = Record<string, unknown>;

/** Records that stand in one place of the operation, below however many parents. */
export interface RecordGroup {
	selection: CompiledSelection;
	/** Values the fields are read from. */
	sources: unknown[];
	/** The same records as they stand in the answer. */
	outputs: OutputRecord[];
	/** The group and field they stand under; null at the top. */
	parent: RecordGroup | null;
	field: CompiledField | null;
	/** By record: place of its parent in the parent group, and its own in the parent's list. */
	parentIndex: number[];
	itemIndex: number[];
}

export function topGroup(selection: CompiledSelection): RecordGroup {
	return {
		selection,
		sources: [undefined],
		outputs: [{}],
		parent: null,
		field: null,
		parentIndex: [],
		itemIndex: [],
	};
}

export function groupBelow(
	parent: RecordGroup,
	field: CompiledField,
	selection: CompiledSelection,
): RecordGroup {
	return {
		selection,
		sources: [],
		outputs: [],
		parent,
		field,
		parentIndex: [],
		itemIndex: [],
	};
}

/** Adds a record below a parent and returns how it stands in the answer. */
export function addRecord(
	group: RecordGroup,
	source: unknown,
	parentIndex: number,
	itemIndex: number,
): OutputRecord {
	const output: OutputRecord = {};
	group.sources.push(source);
	group.outputs.push(output);
	group.parentIndex.push(parentIndex);
	group.itemIndex.push(itemIndex);
	return output;
}

/** Way from the top of the answer to a record. */
export function pathOf(group: RecordGroup, index: number): (string | number)[] {
	const { parent, field } = group;
	if (!parent || !field) return [];
	const above = pathOf(parent, group.parentIndex[index] ?? 0);
	above.push(field.responseName);
	if (field.isList) above.push(group.itemIndex[index] ?? 0);
	return above;
}

/**
 * Takes a record out of the answer, because a field of it that must not be null is: what holds it
 * becomes null, or goes the same way where that must not be null either. Returns false when nothing
 * of the answer remains.
 */
export function removeRecord(group: RecordGroup, index: number): boolean {
	const { parent, field } = group;
	if (!parent || !field) return false;
	const parentIndex = group.parentIndex[index] ?? 0;
	const holder = parent.outputs[parentIndex];
	const held = holder?.[field.responseName];
	if (!holder || held === null) return true;
	if (field.isList && field.isItemNullable && Array.isArray(held)) {
		held[group.itemIndex[index] ?? 0] = null;
		return true;
	}
	return removeValue(parent, parentIndex, field);
}

/** Makes a field of a record null; the record goes where that must not be. */
export function removeValue(group: RecordGroup, index: number, field: CompiledField): boolean {
	const output = group.outputs[index];
	if (output) output[field.responseName] = null;
	return field.isNullable || removeRecord(group, index);
}
