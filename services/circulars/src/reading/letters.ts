import { Ledger } from "./ledger.ts";
import { readLetter } from "./letter.ts";
import { readOrder } from "./order.ts";
import { readOther } from "./other-document.ts";
import type { ReadDocument } from "./read-document.ts";
import { Source } from "./source.ts";
import { splitDocuments } from "./splitting.ts";
import { compareSubjects } from "./subject.ts";

/**
 * Reads the text of one file into its documents, in order. Every field says where it stands in the
 * raw text and how sure the reading is; what was guessed, is missing or was not understood is an
 * issue; personal data is masked in every value and given apart. No text makes it throw.
 */
export function readLetters(raw: string): ReadDocument[] {
	const source = new Source(raw);
	const { ranges } = splitDocuments(source.lines);
	const documents = ranges.map(({ kind, from, to }) => {
		const lines = source.lines.slice(from, to);
		const span = { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 };
		const ledger = new Ledger(source, span);
		if (kind === "LETTER" || kind === "MEMO") return readLetter(kind, lines, ledger);
		if (kind === "ORDER" || kind === "ANNOUNCEMENT") return readOrder(kind, lines, ledger);
		return readOther(kind, lines, ledger);
	});
	compareSubjects(documents);
	return documents;
}
