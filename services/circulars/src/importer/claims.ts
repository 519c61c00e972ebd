import { type ReadNumber, readNumber } from "../number.ts";
import { NumberPlace } from "../number-claim.ts";

/** A reading of a letter's number, as a document states it. */
export interface StatedClaim {
	text: string;
	place: NumberPlace;
	description: string;
	readIn: string[];
}

export interface JudgedClaim extends StatedClaim {
	read: ReadNumber;
	confidence: string;
}

/** A header is the letter's own word; everything else is hearsay. */
const weights: Readonly<Record<NumberPlace, number>> = {
	HEADER: 3,
	ANNEX: 1,
	ENCLOSURE_LINE: 1,
	REFERENCE_LINE: 1,
};
const trust = Object.values(NumberPlace);

/**
 * The claims of one letter, the one to display first. The number line of the letter itself
 * outranks what any other paper says; then the place, then the number of documents decide.
 */
export function judgeClaims(stated: StatedClaim[]): JudgedClaim[] {
	const claims = stated.map((claim) => ({ ...claim, read: legible(claim.text) }));
	const total = claims.reduce((sum, claim) => sum + weightOf(claim), 0);
	const firstHand = claims.some(({ place }) => place === NumberPlace.HEADER) ? 1 : 0.5;
	return claims
		.map((claim) => {
			const share = weightOf(claim) / total;
			return { ...claim, confidence: (share * claim.read.legibility * firstHand).toFixed(2) };
		})
		.sort(
			(a, b) =>
				trust.indexOf(a.place) - trust.indexOf(b.place) || b.readIn.length - a.readIn.length,
		);
}

const weightOf = ({ place, readIn }: StatedClaim) => weights[place] * readIn.length;

function legible(text: string): ReadNumber {
	const read = readNumber(text);
	if (!read) throw new IllegibleNumber(text);
	return read;
}

/** A claim that holds no letter number at all: the document is refused whole. */
export class IllegibleNumber extends Error {
	constructor(text: string) {
		super(`${text} is not the number of a letter`);
	}
}

/** Which rule chose the displayed number, in words for the reader. */
export function numberRule(claims: JudgedClaim[]): string {
	const [displayed] = claims;
	if (!displayed) return "No number is read anywhere: the letter is known by agency, unit and date";
	if (displayed.place !== NumberPlace.HEADER) {
		return "The letter itself is not held: the number is the one other papers name it by";
	}
	if (displayed.read.serial === null) {
		return "The number line of the letter leaves the serial blank: it is a draft";
	}
	const numbers = new Set(claims.map(({ read }) => read.number));
	return numbers.size > 1
		? "The number line of the letter itself outranks what other papers say of it; the conflict stays open"
		: "The number line of the letter itself";
}
