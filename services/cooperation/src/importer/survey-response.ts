import { factTableImporter, plainRecords } from "@lao/importing/facts";
import { z } from "zod";
import { SurveyResponseStatus } from "../survey-terms.ts";
import { freeText } from "./free-text.ts";

const plain = plainRecords("survey_response", ["id"]);

/** Answers of provinces as they come in; the form's telephone number has no column. */
export const surveyResponseImporter = factTableImporter({
	kind: "survey-responses",
	description: "answers of provinces to a survey: status, day, who reports",
	columns: {
		surveyId: z.string(),
		provinceCode: z.string().regex(/^\d\d$/, "must be 2 digits"),
		status: z.enum(SurveyResponseStatus),
		receivedOn: z.iso.date().nullable(),
		reporterName: freeText.nullable(),
		reporterPosition: freeText.nullable(),
	},
	toSets: (rows) =>
		plain(
			rows.map(({ value, provenance }) => ({
				value: { ...value, id: `${value.surveyId}/${value.provinceCode}` },
				provenance,
			})),
		),
});
