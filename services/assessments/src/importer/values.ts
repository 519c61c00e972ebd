import { z } from "zod";

/** Buddhist-era year; a year of the common era is refused, not converted. */
export const yearBE = z.number().int().min(2540).max(2600);

/** The same in a cell of a table, where every value is text. */
export const yearCell = z.coerce.number().pipe(yearBE);

/** Decimal as text: a number of YAML or JSON would have lost its digits. */
export const decimal = z
	.string()
	.regex(/^\d{1,9}(\.\d{1,6})?$/, "must be a plain decimal in quotes");

/** Percentage from 0 to 100, as text. */
export const percent = decimal.refine((text) => Number(text) <= 100, "must not exceed 100");

/** What every document of results says of the body and of its origin. */
export const resultColumns = {
	lao: z.string().regex(/^\d{7}$/, "must be a registry code of 7 digits in quotes"),
	source: z.string(),
	retrieved: z.iso.date().nullable(),
	synthetic: z.boolean().optional(),
};
