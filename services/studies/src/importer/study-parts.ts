import { z } from "zod";
import { ActorKind } from "../actor-kind.ts";
import { AreaScope } from "../area-scope.ts";

export const upperSnake = z.string().regex(/^[A-Z]+(_[A-Z]+)*$/, "must be in upper snake case");

/** Names an entry of the contents. */
export const path = z
	.string()
	.regex(/^[a-z0-9./-]+$/, "must be of small letters, digits, . / and -");

export const page = z.int().positive().nullish().describe("Page it begins on");

export const issues = z
	.array(
		z.strictObject({
			code: upperSnake,
			field: z.string().nullable().default(null).describe("Property that is odd"),
			message: z.string().describe("One line in English"),
		}),
	)
	.default([])
	.describe("What is odd or contradictory in the source");

/** A record inside a study comes from the source of the study unless it names another. */
export const stated = {
	source: z.string().optional().describe("Address or name of the document, where it differs"),
	issues,
};

/** The six domains are meant by EVERY_AREA; any fewer are named. */
const areas = {
	appliesTo: z.enum(AreaScope).nullish().describe("Reach over the domains of public service"),
	serviceAreas: z.array(upperSnake).default([]).describe("Codes of the domains that are named"),
	reading: z.string().nullish().describe("What was read into the source, in words of the reader"),
};

const entry = z.strictObject({
	key: path.describe("Path of the entry, unique in the study, such as 3.2/1"),
	number: z.string().nullish().describe("As printed; absent where the table prints none"),
	titleTh: z.string().describe("As printed, misprints included"),
	titleEn: z.string(),
	page,
	...stated,
});

/** An entry of the contents with those below it. */
export type ChapterFacts = z.output<typeof entry> & { children?: ChapterFacts[] | undefined };

export const chapter: z.ZodType<ChapterFacts> = entry
	.extend({ children: z.lazy(() => z.array(chapter)).optional() })
	.meta({ id: "chapter", description: "Entry of the contents with those below it" });

export const finding = z.strictObject({
	chapter: path.describe("Path of the entry that tells it"),
	statementTh: z.string(),
	statementEn: z.string(),
	quoted: z.boolean().default(false).describe("True for words of the study itself"),
	...areas,
	...stated,
});

export const recommendation = z
	.strictObject({
		key: path.optional().describe("Of a proposal that has no entry in the contents"),
		chapter: path.optional().describe("Entry whose title, number and page the proposal takes"),
		titleTh: z.string().optional(),
		titleEn: z.string().optional(),
		page,
		actorKinds: z.array(z.enum(ActorKind)).min(1).describe("Whom it addresses"),
		participationModel: upperSnake.nullish().describe("Code of a participation model"),
		...areas,
		...stated,
	})
	.refine(
		({ key, chapter, titleTh, titleEn }) => chapter ?? (key && titleTh && titleEn),
		"needs a chapter, or a key and titles of its own",
	);
