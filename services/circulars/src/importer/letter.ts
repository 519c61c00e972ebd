import type { Provenance } from "@lao/importing/reading";
import { parseThaiDate } from "@lao/thai/dates";
import { type JudgedClaim, numberRule } from "./claims.ts";
import type { LetterDocument } from "./document.ts";

/** Row of the letter itself. */
export function circularRecord(
	letter: LetterDocument,
	claims: JudgedClaim[],
	provinceCode: string | null,
	provenance: Provenance,
): object {
	const { id, kind, isHeld, agencyCode, urls, owningUnits, signatory } = letter;
	const number = claims[0]?.read;
	const date = parseThaiDate(letter.dateIssuedTextBE ?? "");
	return {
		id,
		kind,
		isHeld,
		agencyCode,
		provinceCode,
		number: number?.number ?? null,
		numberRule: numberRule(claims),
		agencyLetters: number?.agencyLetters ?? null,
		unitCode: number?.unitCode ?? null,
		isCircular: number?.isCircular ?? false,
		serial: number?.serial ?? null,
		dateIssued: date?.iso ?? null,
		dateIssuedTextBE: letter.dateIssuedTextBE ?? null,
		yearBE: date?.yearBE ?? null,
		subject: letter.subjects[0]?.text ?? null,
		owningUnits,
		urls,
		urgencyLevel: letter.urgency ?? null,
		secrecyLevel: letter.secrecy ?? null,
		signatoryName: signatory?.name ?? null,
		signatoryPosition: signatory?.position ?? null,
		signatoryCapacity: signatory?.capacity ?? null,
		signatoryCapacityText: signatory?.capacityText ?? null,
		...provenance,
	};
}

/** Rows of the claims, the displayed one first. */
export function claimRecords(claims: JudgedClaim[]): object[] {
	return claims.map(({ text, place, description, readIn, read, confidence }, index) => ({
		text,
		number: read.number,
		bareNumber: read.bareNumber,
		serial: read.serial,
		place,
		placeDescription: description,
		instances: readIn.length,
		confidence,
		isDisplayed: index === 0,
		readingNotes: read.notes,
		manifestationIds: readIn,
	}));
}

/** Rows of the days a letter sets, with the weekday checked. */
export function deadlineRecords({ deadlines }: LetterDocument): object[] {
	return deadlines.map(({ dateTextBE, purpose, statedIn }) => {
		const date = parseThaiDate(dateTextBE);
		return {
			date: date?.iso ?? null,
			dateTextBE,
			weekdayStated: date?.weekdayStated ?? null,
			weekdayMatches: date?.weekdayMatches ?? null,
			purpose,
			statedIn,
		};
	});
}

/** Rows of the numbered references. */
export function referenceRecords({ references }: LetterDocument): object[] {
	return references.map(({ numberText, dateTextBE, circular }) => ({
		numberText,
		dateTextBE: dateTextBE ?? null,
		date: parseThaiDate(dateTextBE ?? "")?.iso ?? null,
		referredId: circular ?? null,
	}));
}
