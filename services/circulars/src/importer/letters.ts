import { readDocumentText } from "@lao/importing/document-text";
import { ImportError } from "@lao/importing/errors";
import type { SourceFile } from "@lao/importing/file";
import type { Ask, Importer, Own, Reading, RecordSet } from "@lao/importing/reading";
import { readLetters } from "../reading/letters.ts";
import type { ReadDocument } from "../reading/read-document.ts";
import { laoCodes } from "./circular.ts";
import { judgeClaims } from "./claims.ts";
import { copySets, findHeld, type HeldLetter, knownManifestations } from "./held-letter.ts";
import { LetterDirectory } from "./letter-directory.ts";
import { relink } from "./letter-links.ts";
import { type LetterGroup, stateLetter } from "./read-letter.ts";
import { isLetter, manifestationOf } from "./read-manifestation.ts";
import { firstSets, letterSets } from "./records.ts";
import { registryContext } from "./registry.ts";

/** The directory as one run sees it: asked once, not for each of a thousand files. */
const directories = new WeakMap<Ask, Promise<LetterDirectory>>();

/** Letters as files: text, PDF with a text layer, Word, web pages. */
export const letterImporter: Importer = {
	kind: "letters",
	description: "letters as txt, pdf with a text layer, docx or html; several may stand in one file",
	endings: [".txt", ".pdf", ".docx", ".html", ".htm"],
	read: readFile,
	readAhead: documentsOf,
	finish: (_ask, own) => relink(own),
};

interface Documents {
	text: string;
	documents: ReadDocument[];
}

const readings = new WeakMap<SourceFile, Promise<Documents>>();

/** The documents of a file, read once. */
function documentsOf(file: SourceFile): Promise<Documents> {
	const known = readings.get(file);
	if (known) return known;
	const reading = readDocumentText(file).then((text) => ({ text, documents: readLetters(text) }));
	// A fault is told by whoever waits for the documents.
	reading.catch(() => undefined);
	readings.set(file, reading);
	return reading;
}

async function* readFile(file: SourceFile, ask: Ask, own: Own): AsyncGenerator<Reading> {
	const isFirst = !directories.has(ask);
	const opened = directories.get(ask) ?? LetterDirectory.open(ask);
	directories.set(ask, opened);
	const directory = await opened;
	const { text, documents } = await documentsOf(file);
	refuseOtherKinds(documents);
	if (isFirst) yield { sets: registryContext(directory.registry), quarantined: [] };
	const groups = groupByLetter(documents);
	const known = await knownManifestations(own, file);
	for (const [index, [read, ...attachments]] of groups.entries()) {
		if (!read) continue;
		const manifestations = [read, ...attachments].map((document) => {
			const number = documents.indexOf(document) + 1;
			return manifestationOf(document, { file, text, number, id: known.get(number)?.id });
		});
		const place = manifestations[0]?.documentNumber ?? 1;
		const held = await findHeld(own, {
			known: known.get(place),
			read,
			text: manifestations[0]?.text ?? "",
		});
		const group = { file, read, attachments, manifestations, directory, own };
		const sets = await setsOf(group, place, held);
		yield { sets, quarantined: [], done: (index + 1) / groups.length };
	}
}

/** A form that came without any letter belongs to another kind of import. */
function refuseOtherKinds(documents: ReadDocument[]): void {
	if (documents.some(isLetter)) return;
	if (documents.some(({ kind }) => kind === "FORM")) {
		throw new ImportError("WRONG_KIND", "this is a survey form: use `agreements`");
	}
	throw new ImportError("NO_LETTER", "no letter is recognised in this file");
}

/** Each letter first, then what follows it in the file; what stands before any letter goes with the first. */
function groupByLetter(documents: ReadDocument[]): ReadDocument[][] {
	const groups: ReadDocument[][] = [];
	const before: ReadDocument[] = [];
	for (const document of documents) {
		if (isLetter(document)) groups.push([document]);
		else (groups.at(-1) ?? before).push(document);
	}
	groups[0]?.push(...before);
	return groups;
}

async function setsOf(
	group: LetterGroup,
	place: number,
	held: HeldLetter | null,
): Promise<RecordSet[]> {
	const { file, directory, own } = group;
	const { letter: stated, stubs } = await stateLetter(group);
	const letter = { ...stated, id: held?.id ?? stated.id };
	const sets = letterSets({
		letter,
		claims: judgeClaims(letter.claims),
		laoIds: new Map([...laoCodes(letter)].map((id) => [id, id])),
		registry: directory.registry,
		provenance: {
			sourceDocument: file.name,
			sourceLocator: `document ${place}`,
			retrievedAt: null,
			isSynthetic: false,
			issues: letter.issues,
		},
	});
	if (held?.isHeld) return copySets(own, held, letter, sets);
	return [...stubs, ...(held ? sets : firstSets(sets))];
}
