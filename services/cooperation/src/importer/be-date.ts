import { parseThaiDate, toCE } from "@lao/thai/dates";
import { z } from "zod";

/** A date that keeps the text it was read from. */
export interface StatedDate {
	iso: string;
	textBE: string;
}

/** `YYYY-MM-DD` in the Buddhist era, or a date in Thai words; null when there is no such day. */
export function readStatedDate(textBE: string): string | null {
	const numeric = /^(25\d\d)-(\d\d)-(\d\d)$/.exec(textBE);
	if (!numeric) return parseThaiDate(textBE)?.iso ?? null;
	const [, year, month, day] = numeric;
	const iso = `${toCE(Number(year))}-${month}-${day}`;
	return z.iso.date().safeParse(iso).success ? iso : null;
}

/** Text of a Buddhist-era date; refused when it is none. */
export const beDate = z.string().transform((textBE, context): StatedDate => {
	const iso = readStatedDate(textBE);
	if (iso !== null) return { iso, textBE };
	context.addIssue({ code: "custom", message: `${textBE} is no date of the Buddhist era` });
	return z.NEVER;
});
