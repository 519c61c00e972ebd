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
/** Rows read between two notes of progress. */
const noteEvery = 10_000;
/** Share of the work that reading is; writing is the rest. */
const readingShare = 0.2;

/** Importer of one kind of score sheet. */
export function scoreImporter<Meaning>(kind: ScoreKind<Meaning>, description: string): Importer {
	return {
		kind: kind.kind,
		description,
		endings: [".csv", ".xlsx"],
		read: (file, ask, own) => new ScoreFile(kind, file, ask, own).read(),
	};
}

/** The reading of one file. */
class ScoreFile<Meaning> {
	readonly #kind: ScoreKind<Meaning>;
	readonly #file: SourceFile;
	readonly #bodies: Bodies;
	readonly #missing: Missing;
	readonly #held: HeldRow<Meaning>[] = [];
	/** Reasons against rows, by place. */
	readonly #refused = new Map<string, Refusal>();

	constructor(kind: ScoreKind<Meaning>, file: SourceFile, ask: Ask, own: Own) {
		this.#kind = kind;
		this.#file = file;
		this.#bodies = new Bodies(ask, new LaoRegistry(ask));
		this.#missing = new Missing(own);
	}

	async *read(): AsyncGenerator<Reading> {
		yield* this.#collect();
		await this.#bodies.find(this.#held);
		const results = this.#group();
		const { size } = results;
		this.#held.length = 0;
		let batch: ScoreUnit<Meaning>[] = [];
		let seen = 0;
		for (const [id, rows] of results) {
			const unit = this.#unit(id, rows);
			if (unit) batch.push(unit);
			seen += 1;
			results.delete(id);
			if (batch.length < batchSize) continue;
			yield await this.#records(batch, seen / size);
			batch = [];
		}
		yield await this.#records(batch, 1);
		if (this.#refused.size > 0) yield { sets: [], quarantined: await this.#quarantined() };
	}

	/** Reads all rows, and says now and then how far it is. */
	async *#collect(): AsyncGenerator<Reading> {
		const collector = new Collector(this.#kind);
		let count = 0;
		for await (const tableRow of readTableRows(this.#file, this.#kind)) {
			this.#attempt([tableRow.row], () => this.#held.push(collector.hold(tableRow)));
			count += 1;
			if (count % noteEvery === 0) {
				yield { sets: [], quarantined: [], done: tableRow.row.done * readingShare };
			}
		}
	}

	/** Rows by the result they belong to. */
	#group(): Map<string, HeldRow<Meaning>[]> {
		const results = new Map<string, HeldRow<Meaning>[]>();
		for (const row of this.#held) {
			this.#attempt([row], () => {
				const lao = this.#bodies.of(row);
				const id = `${this.#kind.round.prefix}-${row.yearBE}/${lao.id}${row.key.result}`;
				const rows = results.get(id);
				if (rows) rows.push(row);
				else results.set(id, [row]);
			});
		}
		return results;
	}

	#unit(id: string, rows: HeldRow<Meaning>[]): ScoreUnit<Meaning> | null {
		const [first] = rows;
		if (!first) return null;
		return this.#attempt(rows, () =>
			toUnit({ id, rows, lao: this.#bodies.of(first), file: this.#file, kind: this.#kind }),
		);
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
		return { sets, quarantined: [], done: readingShare + (1 - readingShare) * done };
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
