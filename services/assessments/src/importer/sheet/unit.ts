import type { SourceFile } from "@lao/importing/file";
import type { FoundLao } from "@lao/importing/lao-registry";
import type { FactIssue } from "@lao/importing/reading";
import { maskPersonalData } from "@lao/thai/personal-data";
import { bodyIssues } from "./bodies.ts";
import { saysNotAssessed } from "./cell.ts";
import { type HeldRow, heldPlace, unpackRow } from "./held-row.ts";
import { Refusal } from "./refusal.ts";
import type { ScoreKind, ScoreRow, ScoreUnit } from "./score-kind.ts";

interface Result<Meaning> {
	id: string;
	rows: HeldRow<Meaning>[];
	lao: FoundLao;
	file: SourceFile;
	kind: ScoreKind<Meaning>;
}

/** A result of its rows; refuses rows that contradict each other. */
export function toUnit<Meaning>({
	id,
	rows,
	lao,
	file,
	kind,
}: Result<Meaning>): ScoreUnit<Meaning> {
	const kept = rows.length === 1 ? rows : withoutDuplicates(rows);
	const yearBE = rows[0]?.yearBE ?? 0;
	const unpacked = kept.map(unpackRow);
	const issues = rows.flatMap((row) => [...(row.issues ?? []), ...bodyIssues(row, lao)]);
	if (kept.length < rows.length) issues.push(duplicateIssue(rows, kept));
	issues.push(...unpacked.flatMap(remarkIssues));
	return {
		id,
		roundId: `${kind.round.prefix}-${yearBE}`,
		yearBE,
		lao,
		rows: unpacked,
		issues: issues.length > 1 ? distinct(issues) : issues,
		file,
	};
}

function withoutDuplicates<Meaning>(rows: HeldRow<Meaning>[]): HeldRow<Meaning>[] {
	const parts = new Map<string, HeldRow<Meaning>>();
	for (const row of rows) {
		const before = parts.get(row.key.part);
		if (before && !isEqual(before, row)) {
			const places = `${heldPlace(before)} and ${heldPlace(row)}`;
			const message = `${places} state different values for the same body and year; keep the right one`;
			throw new Refusal("DUPLICATES_DISAGREE", message);
		}
		if (!before) parts.set(row.key.part, row);
	}
	return [...parts.values()];
}

/** Values are compared heading by heading, because two sheets may order their columns differently. */
function isEqual<Meaning>(left: HeldRow<Meaning>, right: HeldRow<Meaning>): boolean {
	if (left.table === right.table) return left.text === right.text;
	const values = (held: HeldRow<Meaning>) => {
		const { cells } = unpackRow(held);
		const stated = held.table.values.map(({ meaning, maximum }, index) =>
			JSON.stringify([meaning, maximum, cells[index]]),
		);
		return stated.sort().join();
	};
	return values(left) === values(right);
}

function duplicateIssue<Meaning>(rows: HeldRow<Meaning>[], kept: HeldRow<Meaning>[]): FactIssue {
	const again = rows.filter((row) => !kept.includes(row)).map(heldPlace);
	const message = `The same values stand again in ${again.join(", ")}`;
	return { code: "IDENTICAL_DUPLICATE", message, field: null };
}

function remarkIssues<Meaning>({ remark }: ScoreRow<Meaning>): FactIssue[] {
	if (remark === null || saysNotAssessed(remark)) return [];
	return [{ code: "REMARK", message: masked(remark), field: null }];
}

/** Words of a source that may be shown: personal data masked, long texts cut. */
export function masked(text: string): string {
	return maskPersonalData(text).text.slice(0, 300);
}

function distinct(issues: FactIssue[]): FactIssue[] {
	return [...new Map(issues.map((issue) => [`${issue.code} ${issue.message}`, issue])).values()];
}

/** Provenance of what a result states: the file and the place, or the source a column names. */
export function unitProvenance<Meaning>({ rows, file }: ScoreUnit<Meaning>, issues: FactIssue[]) {
	const first = rows[0];
	const last = rows.at(-1);
	const place = first?.place ?? "";
	const places = last && last !== first ? `${place} to ${last.place}` : place;
	const source = first?.source ?? null;
	return {
		sourceDocument: source === null ? file.name : masked(source),
		sourceLocator: source === null ? places : `${file.name} ${places}`,
		retrievedAt: null,
		isSynthetic: false,
		issues,
	};
}
