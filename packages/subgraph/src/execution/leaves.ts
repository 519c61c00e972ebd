import { Failure, isPromise, settle } from "./attempt.ts";
import type { CompiledField } from "./compiled-field.ts";
import type { RecordGroup } from "./record-group.ts";

/** Told of a record whose field has no value, or failed. */
type Missing = (index: number, value: unknown) => void;

type Serialize = NonNullable<CompiledField["serialize"]>;

/** Puts a property of each record into the answer as it is read: most fields are such. */
export function fillPlain(
	{ outputs, sources }: RecordGroup,
	{ responseName, name }: CompiledField,
	serialize: Serialize,
	missing: Missing,
): Promise<void> | undefined {
	const later: Promise<void>[] = [];
	const put = (index: number, value: unknown) => {
		const output = outputs[index];
		if (!output) return;
		if (isMissing(value)) missing(index, value);
		else output[responseName] = serialize(value);
	};
	for (let index = 0; index < sources.length; index += 1) {
		const output = outputs[index];
		if (!output) continue;
		// Keeps the order of the answer: a later value finds its place taken.
		output[responseName] = undefined;
		try {
			const value = (sources[index] as Record<string, unknown> | undefined)?.[name];
			if (isPromise(value)) later.push(putLater(index, value, put, missing));
			else put(index, value);
		} catch (error) {
			missing(index, new Failure(error));
		}
	}
	return later.length > 0 ? Promise.all(later).then(() => undefined) : undefined;
}

async function putLater(
	index: number,
	value: Promise<unknown>,
	put: (index: number, value: unknown) => void,
	missing: Missing,
): Promise<void> {
	const values: unknown[] = [];
	await settle(values, 0, value);
	try {
		put(index, values[0]);
	} catch (error) {
		missing(index, new Failure(error));
	}
}

/** Puts values that are there into the answer, or lists of them. */
export function fillLeaves(
	{ outputs }: RecordGroup,
	{ responseName, isList, serialize }: CompiledField,
	values: unknown[],
	missing: Missing,
): void {
	if (!serialize) return;
	for (let index = 0; index < values.length; index += 1) {
		const output = outputs[index];
		const value = values[index];
		if (!output) continue;
		if (isMissing(value)) {
			missing(index, value);
			continue;
		}
		try {
			output[responseName] = isList ? Array.from(value as unknown[], serialize) : serialize(value);
		} catch (error) {
			missing(index, new Failure(error));
		}
	}
}

const isMissing = (value: unknown) =>
	value === null || value === undefined || value instanceof Failure;
