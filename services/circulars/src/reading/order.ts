import { blankDocument } from "./blank-document.ts";
import { addBody } from "./body.ts";
import { readSignatory } from "./closing.ts";
import { cueOf } from "./cue.ts";
import { findDay } from "./day.ts";
import { readFootLines } from "./foot.ts";
import { dayField } from "./header.ts";
import type { Ledger } from "./ledger.ts";
import { legibleDigits } from "./legible.ts";
import type { Line } from "./line.ts";
import type { DocumentKind, ReadDocument } from "./read-document.ts";
import { signatureName } from "./tail-line.ts";

const NUMBER = /^ที ?่?\s?(?<number>[0-9][0-9 .]*\/ ?[0-9]{4})/;
const ISSUED = /^(?:ทั้งนี้.*|)(?:สั่ง|ประกาศ|ให้ไว้)\s?ณ\s?วันที ?่?/;

/** Reads an order (คำสั่ง) or announcement (ประกาศ): issuer, number, subject, text, date, signatory. */
export function readOrder(
	kind: DocumentKind,
	lines: readonly Line[],
	ledger: Ledger,
): ReadDocument {
	const document = blankDocument(kind, ledger);
	const body = readTop(document, lines, ledger);
	const rest = lines.slice(body);
	const issued = rest.findIndex((line) => ISSUED.test(line.text));
	const signature = rest.findIndex((line) => signatureName(line.text) !== null);
	const end = issued >= 0 ? issued : signature >= 0 ? signature : rest.length;
	addBody(document, rest.slice(0, end), ledger);
	const line = rest[end];
	if (issued >= 0 && line) {
		const day = findDay(line.text);
		ledger.take(line);
		const span = { start: line.start + (day?.start ?? 0), end: line.start + (day?.end ?? 0) };
		if (day) document.date = dayField(day, span, ledger);
	}
	const foot = rest.slice(issued >= 0 ? end + 1 : end);
	const signed = readSignatory(foot, ledger);
	document.signatory = signed?.signatory ?? null;
	readFootLines(document, foot.slice(signed?.next ?? 0), ledger);
	if (!document.date)
		ledger.report("NO_DATE", "no date", { start: ledger.span.start, end: ledger.span.start });
	ledger.reportUnread();
	return document;
}

/** Issuer, number and subject; gives the index of the first line of the text. */
function readTop(document: ReadDocument, lines: readonly Line[], ledger: Ledger): number {
	let at = 0;
	for (; at < lines.length; at++) {
		const line = lines[at];
		if (!line) break;
		const cue = cueOf(line);
		const number = NUMBER.exec(legibleDigits(line.text).digits)?.groups?.number;
		if (cue?.name === "SUBJECT") {
			const last = subjectEnd(lines, at);
			ledger.take(line);
			document.subject = ledger.text({
				start: line.start + cue.after,
				end: lines[last]?.end ?? line.end,
			});
			return last + 1;
		}
		if (cue?.name === "ORDER" || cue?.name === "ANNOUNCEMENT") {
			document.title = ledger.text(line);
			const start = line.start + cue.after;
			if (start < line.end) document.office = ledger.text({ start, end: line.end });
		} else if (number && !document.orderNumber) {
			document.orderNumber = ledger.field(number.replaceAll(" ", ""), line);
		} else if (at > 6) break;
	}
	return at;
}

function subjectEnd(lines: readonly Line[], at: number): number {
	let last = at;
	while (last < at + 3) {
		const next = lines[last + 1];
		if (!next || next.gap > 0 || next.indent >= 8 || next.text.length > 80) break;
		if (cueOf(next) || /^(?:ด้วย|ตาม|เพื่อ|โดย|อาศัย|เนื่อง)/.test(next.text)) break;
		last++;
	}
	return last;
}
