import type { SourceFile } from "@lao/importing/file";
import { ManifestationKind } from "../manifestation.ts";
import type { Field, Span } from "../reading/field.ts";
import type { DocumentKind, ReadDocument } from "../reading/read-document.ts";
import type { LetterDocument } from "./document.ts";

export type StatedManifestation = LetterDocument["manifestations"][number];

const attachments: Partial<Record<DocumentKind, ManifestationKind>> = {
	ANNEX: ManifestationKind.ANNEX,
	FORM: ManifestationKind.FORM,
	REPORT: ManifestationKind.REPORT,
	OTHER: ManifestationKind.OTHER,
};

/** Whether a document is a letter, not something that came with one. */
export function isLetter({ kind }: ReadDocument): boolean {
	return !(kind in attachments);
}

/** A document as it was found: its text with personal data blotted out, and where each part stands. */
export function manifestationOf(
	document: ReadDocument,
	{ file, text, number, id }: { file: SourceFile; text: string; number: number; id?: string },
): StatedManifestation {
	return {
		// A document that was recorded before its file came keeps the identifier it has.
		id: id ?? `${file.sha256.slice(0, 12)}/${number}`,
		kind: attachments[document.kind] ?? ManifestationKind.LETTER,
		fileName: file.name,
		sha256: file.sha256,
		documentNumber: number,
		startOffset: document.start,
		endOffset: document.end,
		text: blotted(text, document),
		readings: readingsOf(document),
		personalData: document.personalData.map(({ kind, start, end, value }) => ({
			kind,
			startOffset: start,
			endOffset: end,
			// A national id is never kept in clear, not even apart.
			value: kind === "national-id" ? null : value,
		})),
		issues: document.issues.map(({ code, message }) => ({ code, message, field: null })),
	};
}

/** The text of a document in its length, so that every offset still holds. */
function blotted(text: string, { start, end, personalData }: ReadDocument): string {
	let result = text.slice(start, end);
	for (const datum of personalData) {
		const from = datum.start - start;
		const length = datum.end - datum.start;
		result = `${result.slice(0, from)}${"█".repeat(length)}${result.slice(from + length)}`;
	}
	return result;
}

const single = [
	"title",
	"orderNumber",
	"urgency",
	"secrecy",
	"office",
	"address",
	"date",
	"subject",
	"signatory",
] as const;
const several = [
	"numbers",
	"recipients",
	"references",
	"enclosures",
	"paragraphs",
	"deadlines",
	"urls",
	"planTargets",
	"owningUnits",
	"contacts",
	"stamps",
] as const;

function readingsOf(document: ReadDocument): StatedManifestation["readings"] {
	const singles = single.map((field) => [field, document[field]] as const);
	const lists = several.flatMap((field) =>
		document[field].map((item: Field<unknown>) => [field, item] as const),
	);
	return [...singles, ...lists]
		.filter((pair): pair is [(typeof pair)[0], Field<never> & Span] => pair[1] !== null)
		.map(([field, { start, end, confidence }]) => ({
			field,
			startOffset: start,
			endOffset: end,
			confidence: confidence.toFixed(2),
		}));
}
