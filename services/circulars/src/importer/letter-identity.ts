import type { ReadDate, ReadNumber } from "../reading/read-document.ts";

interface Identity {
	number: ReadNumber | null;
	date: Pick<ReadDate, "iso" | "yearBE"> | null;
	agency: string | null;
	/** Short digest of the letter's text, for one without a number. */
	digest: string;
}

/**
 * Identifier a letter gets when first recorded: its number as people cite it and the year, since
 * serials begin anew each calendar year. A letter without a number is known by agency and day, a
 * draft by its text.
 */
export function letterId({ number, date, agency, digest }: Identity): string {
	const unit = `${number?.agencyCode ?? ""}${number?.unitCode ?? ""}` || (agency ?? "unknown");
	if (number?.serial && date) {
		return `${unit}/${number.isCircular ? "ว" : ""}${number.serial}/${date.yearBE}`;
	}
	if (!date) return `${unit}/draft/${digest}`;
	return `${agency ?? unit}/unnumbered/${date.yearBE}${date.iso.slice(4)}/${digest}`;
}
