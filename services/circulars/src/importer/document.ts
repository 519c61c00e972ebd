import { provenanceColumns } from "@lao/importing/facts";
import { z } from "zod";
import { CircularKind } from "../circular-kind.ts";
import { RelationKind } from "../circular-relation.ts";
import { ContactKind, WithheldReason } from "../contact.ts";
import { LaoType } from "../lao-type.stub.ts";
import { SecrecyLevel, UrgencyLevel } from "../letter-grade.ts";
import { ManifestationKind } from "../manifestation.ts";
import { NumberPlace } from "../number-claim.ts";
import { Audience } from "../recipient.ts";
import { SignatoryCapacity } from "../signatory.ts";

const text = z.string().min(1);
const list = <Item extends z.ZodType>(item: Item) => z.array(item).default([]);
const issue = z.strictObject({
	code: z.string().regex(/^[A-Z_]+$/),
	field: text.nullable(),
	message: text,
});

const recipient = z
	.strictObject({
		expression: text.nullable(),
		audience: z.enum(Audience),
		provinceCode: z
			.string()
			.regex(/^\d\d$/)
			.nullish(),
		laoType: z.enum(LaoType).nullish(),
		laoCode: text.nullish(),
		/** Place of the recipient who is asked to tell this one. */
		through: z.int().min(1).nullish(),
		expectedCount: z.int().min(0).nullish(),
		note: text.nullish(),
	})
	.refine(
		({ audience, provinceCode }) => /_PROVINCE$|^PROVINCE$/.test(audience) === !!provinceCode,
		{
			message: "provinceCode is for audiences of one province",
		},
	)
	.refine(({ audience, laoType }) => (audience === Audience.TYPE_IN_PROVINCE) === !!laoType, {
		message: "laoType is for TYPE_IN_PROVINCE",
	})
	.refine(({ audience, laoCode }) => (audience === Audience.LAO) === !!laoCode, {
		message: "laoCode is for LAO",
	});

const relation = z
	.strictObject({
		kind: z.enum(RelationKind),
		to: text.nullish(),
		study: text.nullish(),
		survey: text.nullish(),
		assessmentRound: text.nullish(),
		statedText: text.nullish(),
	})
	.refine(
		({ to, study, survey, assessmentRound }) =>
			[to, study, survey, assessmentRound].filter(Boolean).length === 1,
		{ message: "a relation leads to exactly one record" },
	);

const contact = z
	.strictObject({
		kind: z.enum(ContactKind),
		isPersonal: z.boolean(),
		value: text.nullish(),
		withheldReason: z.enum(WithheldReason).nullish(),
		statedIn: text,
	})
	.refine(({ isPersonal, value }) => !(isPersonal && value), {
		message: "a personal contact is never stored",
	})
	.refine(({ value, withheldReason }) => !!value !== !!withheldReason, {
		message: "either a value or the reason why it is withheld",
	});

const personalDatum = z
	.strictObject({
		kind: z.enum(["mobile", "personal-email", "national-id"]),
		startOffset: z.int(),
		endOffset: z.int(),
		value: text.nullable(),
	})
	.refine(({ kind, value }) => kind !== "national-id" || value === null, {
		message: "a national id is never stored",
	});

/** One letter as our fact files and a user's files state it; an unknown section is refused. */
export const letterDocument = z.strictObject({
	...provenanceColumns,
	id: text,
	kind: z.enum(CircularKind),
	isHeld: z.boolean(),
	agencyCode: text.nullable(),
	urgency: z.enum(UrgencyLevel).nullish(),
	secrecy: z.enum(SecrecyLevel).nullish(),
	dateIssuedTextBE: text.nullish(),
	claims: list(
		z.strictObject({
			text,
			place: z.enum(NumberPlace),
			description: text,
			readIn: z.array(text).min(1),
		}),
	),
	subjects: list(
		z.strictObject({
			text,
			isCorrection: z.boolean().default(false),
			places: list(text),
			readIn: list(text),
		}),
	),
	recipients: list(recipient),
	references: list(
		z.strictObject({ numberText: text, dateTextBE: text.nullish(), circular: text.nullish() }),
	),
	enclosures: list(
		z.strictObject({
			title: text,
			copiesText: text.nullish(),
			copies: z.int().min(1).nullish(),
			url: text.nullish(),
			circular: text.nullish(),
			files: list(text),
		}),
	),
	paragraphs: list(text),
	/** Whether the paragraphs are the letter's own words, not our summaries. */
	quotesBody: z.boolean().default(false),
	deadlines: list(z.strictObject({ dateTextBE: text, purpose: text, statedIn: text })),
	urls: list(text),
	signatory: z
		.strictObject({
			name: text,
			position: text.nullish(),
			capacity: z.enum(SignatoryCapacity),
			capacityText: text.nullish(),
		})
		.nullish(),
	owningUnits: list(text),
	contacts: list(contact),
	planTargets: list(text),
	relations: list(relation),
	manifestations: list(
		z.strictObject({
			id: text,
			kind: z.enum(ManifestationKind),
			fileName: text,
			sha256: z
				.string()
				.regex(/^[0-9a-f]{64}$/)
				.nullish(),
			documentNumber: z.int().min(1),
			startOffset: z.int().min(0),
			endOffset: z.int().min(1),
			text: text.nullish(),
			readings: list(
				z.strictObject({
					field: text,
					startOffset: z.int(),
					endOffset: z.int(),
					confidence: text,
				}),
			),
			/** What is blotted out of the text, kept apart from it. */
			personalData: list(personalDatum),
			issues: list(issue),
		}),
	),
	stamps: list(
		z.strictObject({
			bodyText: text.nullish(),
			laoCode: text.nullish(),
			receivedNumber: text.nullish(),
			receivedOnTextBE: text.nullish(),
			receivedTime: z
				.string()
				.regex(/^\d\d:\d\d$/)
				.nullish(),
			manifestation: text.nullish(),
			issues: list(issue),
		}),
	),
	issues: list(issue),
});

export type LetterDocument = z.output<typeof letterDocument>;
