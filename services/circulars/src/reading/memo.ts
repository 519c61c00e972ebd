import { contactsIn } from "./contact-line.ts";
import { cueOf } from "./cue.ts";
import type { Ledger } from "./ledger.ts";
import type { Line } from "./line.ts";
import type { ReadDocument } from "./read-document.ts";

/** Takes the heading and the ส่วนราชการ line of a memo; what is left is header. */
export function readMemoOffice(
	document: ReadDocument,
	lines: readonly Line[],
	ledger: Ledger,
): Line[] {
	return lines.filter((line) => {
		const cue = cueOf(line);
		if (cue?.name === "MEMO") {
			document.title = ledger.text(line, 1 - cue.distance * 0.2);
			return false;
		}
		if (cue?.name !== "MEMO_OFFICE") return true;
		ledger.take({ start: line.start, end: line.start + cue.after });
		const rest = line.text.slice(cue.after);
		const office = /^.*?(?=\s*(?:โทร|$))/.exec(rest)?.[0] ?? rest;
		const start = line.start + cue.after;
		const end = start + office.length;
		if (office.trim() !== "") document.office = ledger.text({ start, end });
		document.contacts.push(...contactsIn({ start: end, end: line.end }, ledger));
		return false;
	});
}
