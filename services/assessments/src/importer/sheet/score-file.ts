import type { SourceFile } from "@lao/importing/file";
import { LaoRegistry } from "@lao/importing/lao-registry";
import type { Ask, Importer, Own, Quarantined, Reading, RecordSet } from "@lao/importing/reading";
import { Bodies } from "./bodies.ts";
import { Collector } from "./collecting.ts";
import { type HeldRow, heldPlace } from "./held-row.ts";
import { Missing } from "./missing.ts";
import { Refusal } from "./refusal.ts";
import { roundRecord } from "./rounds.ts";
import type { MadeRecord, ScoreKind, ScoreUnit } from "./score-kind.ts";
import { readTableRows } from "./table-rows.ts";
import { toUnit } from "./unit.ts";

/** Results written at a time: few enough to be forgotten before memory is swept for long-lived things. */
const batchSize = 400;
/** Rows read at a time. */
const rowsAtOnce = 2000;
/** Share of the work that the first reading is. */
const countingShare = 0.1;

/** Importer of one kind of score sheet. */
export function scoreImporter<Meaning>(kind: ScoreKind<Meaning>, description: string): Importer {
	return {
		kind: kind.kind,
		description,
		endings: [".csv", ".xlsx"],
		read: (file, ask, own) => new ScoreFile(kind, file, ask, own).read(),
	};
}

/**
 * The reading of one file. It is read twice, so that 200,000 rows never lie in memory at once: first
 * to know how many rows each result has, then to write a result when its last row is met.
 */
class ScoreFile<Meaning> {
	readonly #kind: ScoreKind<Meaning>;
	readonly #file: SourceFile;
	readonly #bodies: Bodies;
	readonly #missing: Missing;
	/** Rows still to come, by result. */
	readonly #awaited = new Map<string, number>();
	/** Rows of results of which more are to come. */
	readonly #held = new Map<string, HeldRow<Meaning>[]>();
	/** Reasons against rows, by place. */
	readonly #refused = new Map<string, Refusal>();

	constructor(kind: ScoreKind<Meaning>, file: SourceFile, ask: Ask, own: Own) {
		this.#kind = kind;
		this.#file = file;
		this.#bodies = new Bodies(ask, new LaoRegistry(ask));
		this.#missing = new Missing(own);
	}

	async *read(): AsyncGenerator<Reading> {
		yield* this.#count();
		yield* this.#write();
		if (this.#refused.size > 0) yield { sets: [], quarantined: await this.#quarantined() };
	}

	async *#count(): AsyncGenerator<Reading> {
		for await (const { rows, done } of this.#rows()) {
			await this.#bodies.find(rows);
			for (const row of rows) {
				const id = this.#attempt([row], () => this.#resultOf(row));
				if (id !== null) this.#awaited.set(id, (this.#awaited.get(id) ?? 0) + 1);
			}
			yield { sets: [], quarantined: [], done: done * countingShare };
		}
	}

	async *#write(): AsyncGenerator<Reading> {
		let units: ScoreUnit<Meaning>[] = [];
		for await (const { rows, done } of this.#rows()) {
			for (const row of rows) {
				const unit = this.#attempt([row], () => this.#completedBy(row));
				if (unit) units.push(unit);
				if (units.length < batchSize) continue;
				yield await this.#records(units, done);
				units = [];
			}
		}
		yield await this.#records(units, 1);
	}

	/** The rows whose body, year and place in a result can be read. */
	async *#rows(): AsyncGenerator<{ rows: HeldRow<Meaning>[]; done: number }> {
		const collector = new Collector(this.#kind);
		let rows: HeldRow<Meaning>[] = [];
		for await (const tableRow of readTableRows(this.#file, this.#kind)) {
			const row = this.#attempt([tableRow.row], () => collector.hold(tableRow));
			if (row) rows.push(row);
			if (rows.length < rowsAtOnce) continue;
			yield { rows, done: tableRow.row.done };
			rows = [];
		}
		yield { rows, done: 1 };
	}

	/** Identifier of the result that a row belongs to. */
	#resultOf(row: HeldRow<Meaning>): string {
		const lao = this.#bodies.of(row);
		return `${this.#kind.round.prefix}-${row.yearBE}/${lao.id}${row.key.result}`;
	}

	/** The result whose last row this is; null while others are to come. */
	#completedBy(row: HeldRow<Meaning>): ScoreUnit<Meaning> | null {
		const id = this.#resultOf(row);
		const rows = [...(this.#held.get(id) ?? []), row];
		if (rows.length < (this.#awaited.get(id) ?? 0)) {
			this.#held.set(id, rows);
			return null;
		}
		this.#held.delete(id);
		const lao = this.#bodies.of(row);
		return this.#attempt(rows, () => toUnit({ id, rows, lao, file: this.#file, kind: this.#kind }));
	}

	async #records(units: ScoreUnit<Meaning>[], done: number): Promise<Reading> {
		const { tables, recordsOf, round } = this.#kind;
		const records: MadeRecord[][] = tables.map(() => []);
		const written: ScoreUnit<Meaning>[] = [];
		for (const unit of units) {
			const made = this.#attempt(unit.rows, () => recordsOf(unit));
			if (!made) continue;
			written.push(unit);
			for (const [index, some] of made.entries()) records[index]?.push(...some);
		}
		const owners = written.map(({ id }) => id);
		const rounds = new Map(written.map((unit) => [unit.roundId, unit]));
		const made = [...rounds.values()].map((unit) => roundRecord(round, unit));
		const sets: RecordSet[] = [await this.#reference("assessment_round", made)];
		for (const [index, { table, owner, isReference }] of tables.entries()) {
			const some = records[index] ?? [];
			if (isReference) sets.push(await this.#reference(table, some));
			else sets.push({ table, key: ["id"], records: some, ...(owner && { owner, owners }) });
		}
		return { sets, quarantined: [], done: countingShare + (1 - countingShare) * done };
	}

	async #reference(table: string, records: MadeRecord[]): Promise<RecordSet> {
		return { table, key: ["id"], records: await this.#missing.of(table, records) };
	}

	/** Runs a step; what refuses it sets aside all its rows, so that a result is never half taken. */
	#attempt<Value>(
		rows: readonly ({ place: string } | { sheet: string | null; number: number })[],
		step: () => Value,
	): Value | null {
		try {
			return step();
		} catch (error) {
			if (!(error instanceof Refusal)) throw error;
			for (const row of rows) {
				this.#refused.set("place" in row ? row.place : heldPlace(row), error);
			}
			return null;
		}
	}

	/** The refused rows as they were written: the file is read again, which is seldom needed. */
	async #quarantined(): Promise<Quarantined[]> {
		const quarantined: Quarantined[] = [];
		for await (const { table, row } of readTableRows(this.#file, this.#kind)) {
			const locator = heldPlace(row);
			const refusal = this.#refused.get(locator);
			if (!refusal) continue;
			const cells = row.cells.map((cell, index) => [
				table.headings[index] ?? `column ${index + 1}`,
				cell,
			]);
			const { code, message } = refusal;
			quarantined.push({ locator, code, message, raw: Object.fromEntries(cells) });
		}
		return quarantined;
	}
}
