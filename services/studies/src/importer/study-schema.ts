import { z } from "zod";
import { LegalBasisKind } from "../legal-basis-kind.ts";
import { StudyDocumentKind } from "../study-document-kind.ts";
import {
	chapter,
	finding,
	issues,
	path,
	recommendation,
	stated,
	upperSnake,
} from "./study-parts.ts";

/** Where a document of ours comes from, as a record of it states. */
export const origin = {
	source: z.string().describe("Address or name of the document the facts were read in"),
	retrieved: z.iso.date().nullish().describe("Day it was read"),
	synthetic: z.boolean().nullish().describe("True for made-up records"),
};

const title = z.strictObject({
	titleTh: z.string(),
	displayed: z.boolean().default(false).describe("True for exactly one title"),
	readIn: z.array(z.string()).min(1).describe("Documents that write it so"),
});

const legalBasis = z.strictObject({
	kind: z.enum(LegalBasisKind),
	nameTh: z.string(),
	nameEn: z.string(),
	dated: z.iso.date().nullish(),
	datedTextBE: z.string().nullish().describe("Date as the source writes it"),
	planTarget: z.string().nullish().describe("Code of a plan target"),
	...stated,
});

const document = z.strictObject({
	kind: z.enum(StudyDocumentKind),
	titleTh: z.string(),
	titleEn: z.string(),
	url: z.url({ protocol: /^https?$/ }).nullish(),
	held: z.string().nullish().describe("Part that was read; absent when only the title is known"),
	...stated,
});

const contents = z.strictObject({
	document: z
		.int()
		.positive()
		.describe("Place in `documents`, from 1, of the one whose contents table was read"),
	misprints: z
		.array(z.strictObject({ printed: z.string().min(1), meant: z.string(), because: z.string() }))
		.default([])
		.describe("Words that the contents table prints wrongly throughout"),
	chapters: z.array(chapter),
});

const model = z.strictObject({
	code: upperSnake,
	chapter: path,
	nameTh: z.string(),
	nameEn: z.string(),
	...stated,
});

const place = z.strictObject({
	chapter: path,
	countryCode: z.string().regex(/^[A-Z]{2}$/, "must be an ISO 3166-1 code of two letters"),
	placeCode: z
		.string()
		.regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/, "must be an ISO 3166 code, such as ID or GB-ENG"),
	nameTh: z.string(),
	nameEn: z.string(),
	...stated,
});

/** One study in a file of studies. */
export const studySchema = z
	.strictObject({
		$schema: z.string().optional().describe("Address of this schema, for editors; not read"),
		id: z.string().regex(/^[a-z0-9-]+$/, "must be of small letters, digits and hyphens"),
		titleEn: z.string(),
		titles: z
			.array(title)
			.refine((titles) => titles.filter(({ displayed }) => displayed).length === 1, {
				message: "needs exactly one title that is displayed",
			}),
		commissionedBy: z.string().describe("Code of an agency"),
		conductedBy: z.string().describe("Code of an agency"),
		head: z
			.strictObject({ nameTh: z.string(), academicTitleTh: z.string().nullish() })
			.nullish()
			.describe("Head of the project"),
		planTargets: z.array(z.string()).default([]).describe("Codes of plan targets it serves"),
		legalBasis: z.array(legalBasis).default([]),
		documents: z.array(document).min(1),
		contents,
		findings: z.array(finding).default([]),
		participationModels: z.array(model).default([]),
		caseStudies: z.array(place).default([]),
		recommendations: z.array(recommendation).default([]),
		...origin,
		issues,
	})
	.meta({ title: "Study", description: "Structure of one study, as `lao import study` reads it" });

export type StudyFacts = z.output<typeof studySchema>;

/** The same for editors and for programs that write studies. */
export const studyDocument = {
	name: "study",
	schema: z.toJSONSchema(studySchema, { io: "input" }),
};
