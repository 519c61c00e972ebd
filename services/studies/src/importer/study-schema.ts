import { provenanceColumns } from "@lao/importing/facts";
import { z } from "zod";
import { ActorKind } from "../actor-kind.ts";
import { AreaScope } from "../area-scope.ts";
import { LegalBasisKind } from "../legal-basis-kind.ts";
import { StudyDocumentKind } from "../study-document-kind.ts";

const upperSnake = z.string().regex(/^[A-Z]+(_[A-Z]+)*$/, "must be in upper snake case");
const path = z.string().regex(/^[a-z0-9./-]+$/, "must be of small letters, digits, . / and -");
const page = z.int().positive().nullish();

export const issues = z
	.array(
		z.strictObject({
			code: upperSnake,
			field: z.string().nullable().default(null),
			message: z.string(),
		}),
	)
	.default([]);

/** A record inside a study comes from the source of the study unless it names another. */
const stated = { source: z.string().optional(), issues };

/** The six domains are meant by EVERY_AREA; any fewer are named. */
const areas = {
	appliesTo: z.enum(AreaScope).nullish(),
	serviceAreas: z.array(upperSnake).default([]),
	reading: z.string().nullish(),
};

const entry = z.strictObject({
	/** Path of the entry, unique in the study: `3.2/1`. */
	key: path,
	/** As printed; absent where the table prints none. */
	number: z.string().nullish(),
	/** As printed, misprints included. */
	titleTh: z.string(),
	titleEn: z.string(),
	page,
	...stated,
});

/** An entry of the contents with those below it. */
export type ChapterFacts = z.output<typeof entry> & { children?: ChapterFacts[] | undefined };

const chapter: z.ZodType<ChapterFacts> = entry.extend({
	children: z.lazy(() => z.array(chapter)).optional(),
});

const recommendation = z
	.strictObject({
		/** Of a proposal that has no entry in the contents. */
		key: path.optional(),
		/** The entry whose title, number and page the proposal takes. */
		chapter: path.optional(),
		titleTh: z.string().optional(),
		titleEn: z.string().optional(),
		page,
		actorKinds: z.array(z.enum(ActorKind)).min(1),
		participationModel: upperSnake.nullish(),
		...areas,
		...stated,
	})
	.refine(
		({ key, chapter, titleTh, titleEn }) => chapter ?? (key && titleTh && titleEn),
		"needs a chapter, or a key and titles of its own",
	);

/** One study in a file of studies. */
export const studySchema = z.strictObject({
	id: z.string().regex(/^[a-z0-9-]+$/, "must be of small letters, digits and hyphens"),
	titleEn: z.string(),
	titles: z
		.array(
			z.strictObject({
				titleTh: z.string(),
				displayed: z.boolean().default(false),
				readIn: z.array(z.string()).min(1),
			}),
		)
		.refine((titles) => titles.filter(({ displayed }) => displayed).length === 1, {
			message: "needs exactly one title that is displayed",
		}),
	commissionedBy: z.string(),
	conductedBy: z.string(),
	head: z.strictObject({ nameTh: z.string(), academicTitleTh: z.string().nullish() }).nullish(),
	planTargets: z.array(z.string()).default([]),
	legalBasis: z
		.array(
			z.strictObject({
				kind: z.enum(LegalBasisKind),
				nameTh: z.string(),
				nameEn: z.string(),
				dated: z.iso.date().nullish(),
				datedTextBE: z.string().nullish(),
				planTarget: z.string().nullish(),
				...stated,
			}),
		)
		.default([]),
	documents: z
		.array(
			z.strictObject({
				kind: z.enum(StudyDocumentKind),
				titleTh: z.string(),
				titleEn: z.string(),
				url: z.url().nullish(),
				/** Part that was read; absent when the document is only known by its title. */
				held: z.string().nullish(),
				...stated,
			}),
		)
		.min(1),
	contents: z.strictObject({
		/** Place in `documents`, from 1, of the one whose contents table was read. */
		document: z.int().positive(),
		misprints: z
			.array(z.strictObject({ printed: z.string(), meant: z.string(), because: z.string() }))
			.default([]),
		chapters: z.array(chapter),
	}),
	findings: z
		.array(
			z.strictObject({
				chapter: path,
				statementTh: z.string(),
				statementEn: z.string(),
				/** True for words of the study itself. */
				quoted: z.boolean().default(false),
				...areas,
				...stated,
			}),
		)
		.default([]),
	participationModels: z
		.array(
			z.strictObject({
				code: upperSnake,
				chapter: path,
				nameTh: z.string(),
				nameEn: z.string(),
				...stated,
			}),
		)
		.default([]),
	caseStudies: z
		.array(
			z.strictObject({
				chapter: path,
				countryCode: z.string().regex(/^[A-Z]{2}$/),
				placeCode: z.string().regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/),
				nameTh: z.string(),
				nameEn: z.string(),
				...stated,
			}),
		)
		.default([]),
	recommendations: z.array(recommendation).default([]),
	...provenanceColumns,
	issues,
});

export type StudyFacts = z.output<typeof studySchema>;
