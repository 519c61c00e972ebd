import { createHash } from "node:crypto";
import type { SourceFile } from "@lao/importing/file";
import type { Own, RecordSet } from "@lao/importing/reading";
import { formatThaiDate, parseThaiDate } from "@lao/thai/dates";
import { CircularKind } from "../circular-kind.ts";
import { ContactKind, WithheldReason } from "../contact.ts";
import { isSecret, printedSecrecy, printedUrgency } from "../letter-grade.ts";
import { legibleText, usualNumber } from "../number.ts";
import { NumberPlace } from "../number-claim.ts";
import type {
	ReadDate,
	ReadDocument,
	ReadNumber,
	ReadReference,
} from "../reading/read-document.ts";
import { SignatoryCapacity } from "../signatory.ts";
import { announcedBy } from "./announcement.ts";
import type { LetterDocument } from "./document.ts";
import type { LetterDirectory } from "./letter-directory.ts";
import { letterId } from "./letter-identity.ts";
import { emptyLetter, linkLetter } from "./letter-links.ts";
import type { StatedManifestation } from "./read-manifestation.ts";
import { readersOf } from "./reader.ts";

export interface LetterGroup {
	file: SourceFile;
	/** The letter, and what came with it. */
	read: ReadDocument;
	attachments: ReadDocument[];
	manifestations: StatedManifestation[];
	directory: LetterDirectory;
	own: Own;
}

/** A letter as fact files state it, and stubs of the letters it names that are not held. */
export interface StatedLetter {
	letter: LetterDocument;
	stubs: RecordSet[];
}

/** Turns what was read into the same statement of a letter that a fact file makes. */
export async function stateLetter(group: LetterGroup): Promise<StatedLetter> {
	const { file, read, manifestations, directory } = group;
	const number = read.numbers[0]?.value ?? null;
	const date = read.date?.value ?? null;
	const agency = directory.agencyOf(number?.agencyCode ?? null, number?.unitCode ?? null);
	const digest = createHash("sha256").update(bodyOf(read)).digest("hex").slice(0, 8);
	const own = manifestations[0]?.id ?? file.name;
	const links = await linksOf(group, own);
	const letter: LetterDocument = {
		...emptyLetter,
		source: file.name,
		id: letterId({ number, date, agency, digest }),
		kind: CircularKind[read.kind as keyof typeof CircularKind] ?? CircularKind.LETTER,
		isHeld: true,
		agencyCode: agency,
		urgency: printedUrgency(read.urgency?.value),
		secrecy: printedSecrecy(read.secrecy?.value),
		dateIssuedTextBE: date ? dayText(date) : null,
		claims: claimsOf(group, own),
		subjects: read.subject
			? [{ text: read.subject.value, isCorrection: false, places: ["subject line"], readIn: [own] }]
			: [],
		recipients: await readersOf(read, agency, directory),
		paragraphs: read.paragraphs.map(({ value }) => value),
		quotesBody: true,
		deadlines: read.deadlines.map(({ value }) => ({
			dateTextBE: dayText(value),
			purpose: value.trigger,
			statedIn: "body",
		})),
		urls: [...new Set(read.urls.map(({ value }) => value))],
		signatory: signatoryOf(read),
		owningUnits: read.owningUnits.map(({ value }) => value),
		contacts: contactsOf(read),
		planTargets: [...new Set(read.planTargets.map(({ value }) => value))],
		manifestations,
		stamps: await stampsOf(group, own),
		issues: read.issues.map(({ code, message }) => ({ code, message, field: null })),
		...links.parts,
	};
	return { letter, stubs: links.stubs };
}

function bodyOf({ paragraphs, subject }: ReadDocument): string {
	return [subject?.value ?? "", ...paragraphs.map(({ value }) => value)].join("\n");
}

/** A day in words that read back as the same day, even where the letter's own words were damaged. */
function dayText({ text, iso }: Pick<ReadDate, "text" | "iso">): string {
	return parseThaiDate(text)?.iso === iso ? text : formatThaiDate(iso);
}

/** Numbers of the letter itself, and those its annex pages give it. */
function claimsOf({ read, attachments, manifestations }: LetterGroup, own: string) {
	const claims: LetterDocument["claims"] = [];
	const claim = (value: ReadNumber, place: NumberPlace, description: string, readIn: string[]) => {
		const text = legibleText(value);
		if (text !== null) claims.push({ text, place, description, readIn });
	};
	for (const { value } of read.numbers) {
		claim(value, NumberPlace.HEADER, "number line of the letter", [own]);
	}
	const unit = (number: { agencyCode: string | null; unitCode: string | null }) =>
		`${number.agencyCode}${number.unitCode}`;
	const mine = read.numbers[0]?.value;
	for (const [index, annex] of attachments.entries()) {
		const named = [...annex.numbers, ...annex.citations.flatMap(({ value }) => numberOf(value))];
		for (const { value } of named) {
			if (!mine || unit(value) !== unit(mine)) continue;
			const readIn = [manifestations[index + 1]?.id ?? own];
			claim(value, NumberPlace.ANNEX, "page that came with the letter", readIn);
		}
	}
	return claims;
}

const numberOf = ({ number }: ReadReference) => (number ? [{ value: number }] : []);

function signatoryOf({ signatory }: ReadDocument): LetterDocument["signatory"] {
	if (!signatory?.value.name) return null;
	const { name, position, capacity, capacityText, actsFor } = signatory.value;
	const text = [capacityText, actsFor].filter(Boolean).join(" ");
	return { name, position, capacity: SignatoryCapacity[capacity], capacityText: text || null };
}

function contactsOf({ contacts }: ReadDocument): LetterDocument["contacts"] {
	return contacts.map(({ value: { kind, value, extension, isPersonal } }) => ({
		kind: ContactKind[kind],
		isPersonal,
		value: isPersonal ? null : [value, extension].filter(Boolean).join(" ext. "),
		withheldReason: isPersonal ? WithheldReason.PERSONAL_DATA : null,
		statedIn: "foot of the letter",
	}));
}

async function stampsOf({ read, directory }: LetterGroup, own: string) {
	const stamps: LetterDocument["stamps"] = [];
	for (const { value } of read.stamps) {
		stamps.push({
			bodyText: value.body,
			laoCode: value.body ? await directory.laoNamed(value.body, null) : null,
			receivedNumber: value.number,
			receivedOnTextBE: value.date ? dayText(value.date) : null,
			receivedTime: value.time,
			manifestation: own,
			issues: [],
		});
	}
	return stamps;
}

/** References and enclosures with the letters they lead to, and what the letter announces. */
async function linksOf({ file, read, own, directory }: LetterGroup, manifestation: string) {
	const namedIn = { file: file.name, manifestation, secrecy: printedSecrecy(read.secrecy?.value) };
	const stubs: RecordSet[] = [];
	const relations: LetterDocument["relations"] = [];
	const link = async (reference: ReadReference, place: NumberPlace, kinds: string[]) => {
		const linked = await linkLetter(reference, place, namedIn, own, directory);
		if (!linked) return null;
		stubs.push(...linked.stub);
		const statedText = reference.text;
		for (const kind of kinds) {
			relations.push({ kind, to: linked.id, statedText } as LetterDocument["relations"][number]);
		}
		return linked.id;
	};
	const references: LetterDocument["references"] = [];
	for (const { value } of read.references) {
		const circular = await link(value, NumberPlace.REFERENCE_LINE, ["REFERS_TO"]);
		const numberText = value.number ? usualNumber(value.number) : value.text;
		references.push({ numberText, dateTextBE: value.date ? dayText(value.date) : null, circular });
	}
	const enclosures: LetterDocument["enclosures"] = [];
	const passesOn = read.kind === "FORWARDING_LETTER" ? ["ENCLOSES", "FORWARDS"] : ["ENCLOSES"];
	for (const { value } of read.enclosures) {
		const { title, copiesText, copies } = value;
		const circular = await link({ ...value, text: title }, NumberPlace.ENCLOSURE_LINE, passesOn);
		enclosures.push({ title, copiesText, copies, circular, url: null, files: [] });
	}
	const passedOn = relations.flatMap(({ kind, to }) =>
		String(kind) === "FORWARDS" && to ? [to] : [],
	);
	const about = {
		subject: read.subject?.value ?? "",
		opening: read.paragraphs[0]?.value ?? "",
		yearBE: read.date?.value.yearBE ?? null,
		isSecret: isSecret(namedIn.secrecy),
	};
	relations.push(...(await announcedBy(about, passedOn, own)));
	const unique = new Map(
		relations.map((relation) => [
			`${relation.kind} ${relation.to ?? relation.study ?? relation.survey ?? relation.assessmentRound}`,
			relation,
		]),
	);
	return { stubs, parts: { references, enclosures, relations: [...unique.values()] } };
}
