import type { SourceFile } from "@lao/importing/file";
import type { Own, RecordSet } from "@lao/importing/reading";
import { isSecret, printedSecrecy } from "../letter-grade.ts";
import { usualNumber } from "../number.ts";
import { NumberPlace } from "../number-claim.ts";
import { likeness } from "../reading/likeness.ts";
import type { ReadDocument } from "../reading/read-document.ts";
import { type JudgedClaim, judgeClaims, type StatedClaim } from "./claims.ts";
import type { LetterDocument } from "./document.ts";
import { claimRecords } from "./letter.ts";

/** A letter the graph knows already. */
export interface HeldLetter {
	id: string;
	/** False for one that is only named by others. */
	isHeld: boolean;
	/** Whether this very document was recorded before. */
	isKnownDocument: boolean;
}

/** How alike two texts of one letter are at least; subjects are short, so OCR weighs more. */
const sameText = 0.7;
const sameSubject = 0.6;

interface Candidate {
	id: string;
	is_held: boolean;
	subject: string | null;
	text: string | null;
}

/** A document that is recorded already, and the letter it belongs to. */
export interface KnownManifestation {
	id: string;
	letter: string;
}

/** The documents of a file that are recorded already, by their place in it. */
export async function knownManifestations(
	own: Own,
	{ sha256 }: SourceFile,
): Promise<Map<number, KnownManifestation>> {
	const known = await own<KnownManifestation & { place: number }>(
		"select id, document_number as place, circular_id as letter from manifestation where sha256 = $1",
		[sha256],
	);
	return new Map(known.map(({ place, ...manifestation }) => [place, manifestation]));
}

/**
 * The letter that a document is another copy of: same issuer, same day, alike in text. What is secret
 * and what is not are copies of each other only by their number.
 */
export async function findHeld(
	own: Own,
	{ known, read, text }: { known?: KnownManifestation; read: ReadDocument; text: string },
): Promise<HeldLetter | null> {
	if (known) return { id: known.letter, isHeld: true, isKnownDocument: true };
	const mine = read.numbers[0]?.value;
	const candidates = await own<Candidate>(
		`select c.id, c.is_held, c.subject, (select m.text from manifestation m
			where m.circular_id = c.id and m.kind = 'LETTER' and m.text is not null limit 1) as text
		from circular c
		where c.date_issued is not distinct from $1 and not c.is_synthetic
			and (c.agency_letters is not distinct from $2 and c.unit_code is not distinct from $3
					and c.is_secret = $5
				or c.id in (select circular_id from number_claim where number = $4))`,
		[
			read.date?.value.iso ?? null,
			mine?.agencyCode ?? null,
			mine?.unitCode ?? null,
			mine?.serial ? usualNumber(mine) : "",
			isSecret(printedSecrecy(read.secrecy?.value)),
		],
	);
	const found = candidates.find((candidate) => isSame(candidate, read, text));
	return found ? { id: found.id, isHeld: found.is_held, isKnownDocument: false } : null;
}

function isSame(candidate: Candidate, read: ReadDocument, text: string): boolean {
	if (!candidate.is_held) return true;
	if (candidate.text !== null) return likeness(candidate.text, text) >= sameText;
	return likeness(candidate.subject ?? "", read.subject?.value ?? "") >= sameSubject;
}

interface ClaimRow {
	text: string;
	place: NumberPlace;
	description: string;
	read_in: string[];
}

/** Claims of a held letter together with those of another copy of it. */
export async function joinClaims(
	own: Own,
	id: string,
	more: StatedClaim[],
): Promise<JudgedClaim[]> {
	const held = await own<ClaimRow>(
		`select text, place, place_description as description, manifestation_ids as read_in
		from number_claim where circular_id = $1 order by position`,
		[id],
	);
	const claims: StatedClaim[] = held.map(({ read_in, ...claim }) => ({
		...claim,
		readIn: read_in,
	}));
	for (const claim of judgeClaims(more)) {
		const same = claims.find(
			({ text, place }) =>
				place === claim.place &&
				judgeClaims([{ ...claim, text }])[0]?.read.number === claim.read.number,
		);
		if (same) same.readIn = [...new Set([...same.readIn, ...claim.readIn])];
		else claims.push(claim);
	}
	return judgeClaims(claims);
}

/** What another copy adds to a letter that is held: the document, its stamps and its number. */
export async function copySets(
	own: Own,
	held: HeldLetter,
	letter: LetterDocument,
	sets: RecordSet[],
) {
	const added = new Set(["manifestation", "field_reading", "personal_datum"]);
	const documents = sets.filter(({ table }) => added.has(table)).map(({ owner: _, ...set }) => set);
	if (held.isKnownDocument) return documents;
	const claims = await joinClaims(own, held.id, letter.claims);
	const stamps = sets.find(({ table }) => table === "stamp")?.records ?? [];
	const [last] = await own<{ position: number; keys: string[] | null }>(
		`select coalesce(max(position), 0) as position,
			array_agg(concat_ws(' ', body_text, received_number, received_on)) as keys
		from stamp where circular_id = $1`,
		[held.id],
	);
	const fresh = stamps.filter((stamp) => !last?.keys?.includes(stampKey(stamp)));
	return [
		...(await moreSecret(own, held.id, letter)),
		...documents,
		{
			table: "number_claim",
			key: ["id"],
			owner: "circularId",
			records: claimRecords(claims).map((record, index) => ({
				id: `${held.id}#${index + 1}`,
				circularId: held.id,
				position: index + 1,
				...record,
			})),
		},
		{
			table: "stamp",
			key: ["id"],
			records: fresh.map((stamp, index) => {
				const position = (last?.position ?? 0) + index + 1;
				return { ...stamp, id: `${held.id}#${position}`, position };
			}),
		},
	];
}

/** A letter that any copy says is secret is secret. */
async function moreSecret(
	own: Own,
	id: string,
	{ secrecy }: Pick<LetterDocument, "secrecy">,
): Promise<RecordSet[]> {
	if (!isSecret(secrecy)) return [];
	const open = await own<{ row: object }>(
		`select to_jsonb(c) - '{import_run,is_secret,is_contradictory,search_text}'::text[] as row
		from circular c where c.id = $1 and not c.is_secret`,
		[id],
	);
	const records = open.map(({ row }) => ({ ...row, secrecy_level: secrecy }));
	return [{ table: "circular", key: ["id"], records }];
}

function stampKey(stamp: object): string {
	return ["bodyText", "receivedNumber", "receivedOn"]
		.map((name) => Reflect.get(stamp, name))
		.filter((value) => value !== null)
		.join(" ");
}
