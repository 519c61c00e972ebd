import { readDocumentFile } from "@lao/importing/document-file";
import { provenance } from "@lao/importing/facts";
import type { Ask, Importer, Quarantined, Reading } from "@lao/importing/reading";
import { parseThaiDate } from "@lao/thai/dates";
import { IllegibleNumber, judgeClaims } from "./claims.ts";
import { type LetterDocument, letterDocument } from "./document.ts";
import { masked } from "./masking.ts";
import { letterSets } from "./records.ts";
import { type Registry, readRegistry, registryContext } from "./registry.ts";

/** Letters with their claims, recipients, relations and stamps. */
export const circularImporter: Importer = {
	kind: "circulars",
	description: "letters stated part by part, one YAML document each",
	endings: [".yaml", ".yml", ".json"],
	read: async (file, ask) => {
		const { documents, quarantined } = readDocumentFile(file, letterDocument);
		const registry = await readRegistry(ask);
		const reading: Reading = { sets: registryContext(registry), quarantined };
		for (const { value: stated, locator } of documents) {
			const letter = masked(stated);
			const laoIds = await resolveLaos(letter, ask);
			const fault = faultOf(letter, laoIds, registry);
			if (fault) reading.quarantined.push({ locator, ...fault, raw: letter });
			else {
				const origin = provenance(letter, file, locator, letter.issues);
				const claims = judgeClaims(letter.claims);
				const checked = { letter, claims, provenance: origin, laoIds, registry };
				reading.sets.push(...letterSets(checked));
			}
		}
		return reading;
	},
};

/** Permanent identifiers by the LAO codes of a letter, asked one by one: they are few. */
async function resolveLaos(letter: LetterDocument, ask: Ask): Promise<Map<string, string>> {
	const ids = new Map<string, string>();
	for (const code of laoCodes(letter)) {
		const { lao } = await ask<{ lao: { id: string } | null }>(
			"query ($code: ID!) { lao(code: $code) { id } }",
			{ code },
		);
		if (lao) ids.set(code, lao.id);
	}
	return ids;
}

/** Codes of the LAOs a letter names as readers or receivers. */
export function laoCodes({
	recipients,
	stamps,
}: Pick<LetterDocument, "recipients" | "stamps">): Set<string> {
	const stated = [...recipients, ...stamps].map(({ laoCode }) => laoCode);
	return new Set(stated.filter((code) => typeof code === "string"));
}

type Fault = Pick<Quarantined, "code" | "message">;

/** Why a letter cannot be trusted, or null; a letter is taken whole or not at all. */
function faultOf(
	letter: LetterDocument,
	laoIds: Map<string, string>,
	{ agencies, provinces }: Registry,
): Fault | null {
	for (const code of laoCodes(letter)) {
		if (!laoIds.has(code)) return { code: "UNKNOWN_LAO", message: `No LAO has the code ${code}` };
	}
	if (letter.agencyCode !== null && !agencies.has(letter.agencyCode)) {
		return { code: "UNKNOWN_AGENCY", message: `No agency has the code ${letter.agencyCode}` };
	}
	const known = new Set(provinces.map(({ code }) => code));
	for (const { provinceCode } of letter.recipients) {
		if (provinceCode && !known.has(provinceCode)) {
			return { code: "UNKNOWN_PROVINCE", message: `No province has the code ${provinceCode}` };
		}
	}
	return unreadableDate(letter) ?? illegibleNumber(letter);
}

function unreadableDate(letter: LetterDocument): Fault | null {
	const dates = [
		letter.dateIssuedTextBE,
		...letter.deadlines.map(({ dateTextBE }) => dateTextBE),
		...letter.references.map(({ dateTextBE }) => dateTextBE),
		...letter.stamps.map(({ receivedOnTextBE }) => receivedOnTextBE),
	];
	const unreadable = dates.find((text) => text && !parseThaiDate(text));
	return unreadable ? { code: "UNREADABLE_DATE", message: `${unreadable} is no date` } : null;
}

function illegibleNumber({ claims }: LetterDocument): Fault | null {
	try {
		judgeClaims(claims);
		return null;
	} catch (error) {
		if (!(error instanceof IllegibleNumber)) throw error;
		return { code: "ILLEGIBLE_NUMBER", message: error.message };
	}
}
