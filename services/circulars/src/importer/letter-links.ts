import type { FactIssue, Own, Reading, RecordSet } from "@lao/importing/reading";
import { CircularKind } from "../circular-kind.ts";
import { isSecret, type SecrecyLevel } from "../letter-grade.ts";
import { legibleText, readNumber, usualNumber } from "../number.ts";
import { NumberPlace } from "../number-claim.ts";
import type { ReadReference } from "../reading/read-document.ts";
import { judgeClaims } from "./claims.ts";
import type { LetterDocument } from "./document.ts";
import type { LetterDirectory } from "./letter-directory.ts";
import { letterId } from "./letter-identity.ts";
import { firstSets, letterSets } from "./records.ts";

/** A letter that another one names: its identifier, and a stub where it is not held. */
export interface LinkedLetter {
	id: string;
	stub: RecordSet[];
}

/** Where a letter is named. */
export interface Naming {
	file: string;
	manifestation: string;
	/** Secrecy of the letter that names it. */
	secrecy: SecrecyLevel;
}

interface Known {
	id: string;
	/** Whether only secret letters name it. */
	is_hidden: boolean;
}

/**
 * The letter of a number and a day: the one held under any claim, else a stub of what is known. What
 * only a secret letter names is as secret, until an open one names it.
 */
export async function linkLetter(
	{ number, date }: ReadReference,
	place: NumberPlace,
	namedIn: Naming,
	own: Own,
	directory: LetterDirectory,
): Promise<LinkedLetter | null> {
	if (!number?.serial || !date) return null;
	const text = legibleText(number);
	if (text === null) return null;
	const usual = usualNumber(number);
	const [held] = await own<Known>(
		`select c.id, not c.is_held and c.is_secret and exists (select from manifestation m
				where m.id = any(n.manifestation_ids) and m.is_secret) as is_hidden
		from number_claim n join circular c on c.id = n.circular_id
		where n.number = $1 and (c.date_issued = $2 or c.date_issued is null)
		order by c.is_secret limit 1`,
		[usual, date.iso],
	);
	const becomesKnown = held?.is_hidden && !isSecret(namedIn.secrecy);
	if (held && !becomesKnown) return { id: held.id, stub: [] };
	const agency = directory.agencyOf(number.agencyCode, number.unitCode);
	const id = held?.id ?? letterId({ number, date, agency, digest: "" });
	const stub: LetterDocument = {
		...emptyLetter,
		source: namedIn.file,
		id,
		kind: CircularKind.LETTER,
		isHeld: false,
		agencyCode: agency,
		...(isSecret(namedIn.secrecy) && { secrecy: namedIn.secrecy }),
		dateIssuedTextBE: date.text,
		claims: [
			{
				text,
				place,
				description: `named in ${namedIn.file}`,
				readIn: [namedIn.manifestation],
			},
		],
	};
	const provenance = {
		sourceDocument: namedIn.file,
		sourceLocator: null,
		retrievedAt: null,
		isSynthetic: false,
		issues: [] as FactIssue[],
	};
	const claims = judgeClaims(stub.claims);
	const { registry } = directory;
	const sets = letterSets({ letter: stub, claims, provenance, laoIds: new Map(), registry });
	return { id, stub: firstSets(sets) };
}

/** A letter of which nothing is known yet. */
export const emptyLetter = {
	claims: [],
	subjects: [],
	recipients: [],
	references: [],
	enclosures: [],
	paragraphs: [],
	quotesBody: false,
	deadlines: [],
	urls: [],
	signatory: null,
	owningUnits: [],
	contacts: [],
	planTargets: [],
	relations: [],
	manifestations: [],
	stamps: [],
	issues: [],
} satisfies Partial<LetterDocument>;

interface Loose {
	row: Record<string, unknown>;
	number_text: string;
}

/** Ties references without a day, once exactly one letter with that number is known. */
export async function relink(own: Own): Promise<Reading> {
	const loose = await own<Loose>(
		`select to_jsonb(r) - 'import_run' as row, r.number_text from letter_reference r
		where r.referred_id is null`,
	);
	const records: object[] = [];
	for (const { row, number_text } of loose) {
		const number = readNumber(number_text)?.number;
		const found = await own<{ id: string }>(
			"select distinct circular_id as id from number_claim where number = $1 limit 2",
			[number ?? ""],
		);
		const [only] = found;
		if (only && found.length === 1) records.push({ ...row, referred_id: only.id });
	}
	return { sets: [{ table: "letter_reference", key: ["id"], records }], quarantined: [] };
}
