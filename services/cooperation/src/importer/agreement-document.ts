import { provenanceColumns } from "@lao/importing/facts";
import { z } from "zod";
import { AgreementPartyKind, AgreementPartyRole } from "../agreement-party-terms.ts";
import {
	AgreementInstrument,
	AgreementRegulation,
	AgreementStatus,
	CommitteeAppointment,
} from "../agreement-terms.ts";
import { beDate } from "./be-date.ts";
import { freeText } from "./free-text.ts";

/** Codes of the directory's service areas: a closed list of six. */
const serviceAreas = [
	"INFRASTRUCTURE",
	"QUALITY_OF_LIFE",
	"ORDER_AND_SAFETY",
	"ECONOMY",
	"ENVIRONMENT",
	"CULTURE",
] as const;

const party = z
	.strictObject({
		role: z.enum(AgreementPartyRole),
		/** As written. */
		name: freeText.optional(),
		/** Registry code of the LAO the name means. */
		code: z
			.string()
			.regex(/^\d{7}$/, "must be 7 digits")
			.optional(),
		/** Several LAOs, none of them named. */
		group: z.boolean().default(false),
		/** Only of a party that is no LAO. */
		kind: z.enum(AgreementPartyKind).optional(),
	})
	.refine(({ kind, name }) => kind ?? name, "needs a name, or a kind where it is no LAO")
	.refine(({ kind, code, group }) => !(kind && (code || group)), "is either a LAO or of a kind")
	.refine(({ code, group }) => !(code && group), "is either one LAO or a group");

export const stated = {
	...provenanceColumns,
	issues: z
		.array(
			z.strictObject({
				code: z.string().regex(/^[A-Z]+(_[A-Z]+)*$/, "must be in upper snake case"),
				field: z.string().nullable().default(null),
				message: z.string(),
			}),
		)
		.default([]),
};

/** One agreement in a file of agreements. */
export const agreementDocument = z.strictObject({
	id: z.string().regex(/^[a-z0-9-]+$/, "must be of small letters, digits and hyphens"),
	serviceTh: freeText,
	serviceArea: z.enum(serviceAreas).nullish(),
	province: z.string(),
	instrument: z.enum(AgreementInstrument),
	status: z.enum(AgreementStatus),
	signedOn: beDate.nullish(),
	discussedOn: beDate.nullish(),
	statedPartyCount: z.int().positive().nullish(),
	committee: z.enum(CommitteeAppointment).default(CommitteeAppointment.NOT_STATED),
	regulation: z.enum(AgreementRegulation).default(AgreementRegulation.NOT_STATED),
	objective: freeText.nullish(),
	problems: freeText.nullish(),
	remark: freeText.nullish(),
	renewalOf: z.string().nullish(),
	surveyResponse: z.string().nullish(),
	parties: z.array(party),
	...stated,
});

export type AgreementDocument = z.output<typeof agreementDocument>;
