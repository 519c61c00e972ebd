import { readDocumentFile } from "@lao/importing/document-file";
import { provenance } from "@lao/importing/facts";
import type { SourceFile } from "@lao/importing/file";
import type { Importer } from "@lao/importing/reading";
import { z } from "zod";
import { SurveyValueKind } from "../survey-terms.ts";
import { stated } from "./agreement-document.ts";
import { beDate } from "./be-date.ts";
import { provinceCodes } from "./registry.ts";

const surveyDocument = z.strictObject({
	id: z.string().regex(/^cooperation-25\d\d$/, "must be cooperation- and a Buddhist-era year"),
	titleTh: z.string(),
	titleEn: z.string(),
	purposeSummary: z.string().nullish(),
	agency: z.string(),
	launchedOn: beDate,
	deadline: beDate.nullish(),
	/** Every province but these. */
	provincesAsked: z.strictObject({ except: z.array(z.string()) }),
	formColumns: z.array(
		z.strictObject({
			header: z.string(),
			groupHeader: z.string().nullish(),
			meaning: z.string(),
			valueKind: z.enum(SurveyValueKind),
			agreementField: z.string().nullish(),
			agreementValue: z.string().nullish(),
		}),
	),
	formFooter: z.array(z.string()),
	...stated,
});

type SurveyDocument = z.output<typeof surveyDocument>;
interface Located {
	value: SurveyDocument;
	locator: string;
}

/** Survey campaigns with the columns of their form and the provinces they ask. */
export const surveyImporter: Importer = {
	kind: "surveys",
	description: "survey campaigns with their forms and the provinces asked",
	endings: [".yaml", ".yml", ".json"],
	read: async (file, ask) => {
		const { documents, quarantined } = readDocumentFile(file, surveyDocument);
		const provinces = [...(await provinceCodes(ask))].sort();
		return {
			sets: [
				{
					table: "cooperation_survey",
					key: ["id"],
					records: documents.map((document) => surveyRecord(document, file)),
				},
				{
					table: "survey_form_column",
					key: ["id"],
					owner: "surveyId",
					records: documents.flatMap(({ value }) => columnRecords(value)),
				},
				{
					table: "survey_response",
					key: ["id"],
					records: documents.flatMap((document) => askedRecords(document, provinces, file)),
				},
			],
			quarantined,
		};
	},
};

function surveyRecord({ value, locator }: Located, file: SourceFile) {
	const { id, titleTh, titleEn, purposeSummary, agency, launchedOn, deadline } = value;
	return {
		id,
		titleTh,
		titleEn,
		purposeSummary: purposeSummary ?? null,
		agencyCode: agency,
		launchedOn: launchedOn.iso,
		launchedOnTextBE: launchedOn.textBE,
		deadline: deadline?.iso ?? null,
		deadlineTextBE: deadline?.textBE ?? null,
		formFooterTh: value.formFooter,
		...provenance(value, file, locator, value.issues),
	};
}

function columnRecords({ id, formColumns }: SurveyDocument) {
	return formColumns.map((column, index) => ({
		id: `${id}/${index + 1}`,
		surveyId: id,
		position: index + 1,
		headerTh: column.header,
		groupHeaderTh: column.groupHeader ?? null,
		meaning: column.meaning,
		valueKind: column.valueKind,
		agreementField: column.agreementField ?? null,
		agreementValue: column.agreementValue ?? null,
	}));
}

/** The provinces asked. Their status is left to the table: an answer that came stays. */
function askedRecords({ value, locator }: Located, provinces: string[], file: SourceFile) {
	const { id, provincesAsked } = value;
	return provinces
		.filter((code) => !provincesAsked.except.includes(code))
		.map((provinceCode) => ({
			id: `${id}/${provinceCode}`,
			surveyId: id,
			provinceCode,
			...provenance(value, file, locator),
		}));
}
