import type { Question } from "./question.ts";

export default {
	asks: "Which numbers are claimed for the study letter, where was each read, and why is one of them displayed?",
	query: `{
		circular(id: "มท0810.7/ว1355/2567") {
			number
			numberRule
			numberClaims {
				serial place instances isDisplayed
				readIn { fileName documentNumber kind }
			}
			issues { code field }
		}
	}`,
	data: {
		circular: {
			number: "มท 0810.7/ว 1355",
			numberRule:
				"The number line of the letter itself outranks what other papers say of it; the conflict stays open",
			numberClaims: [
				{
					serial: "1355",
					place: "HEADER",
					instances: 2,
					isDisplayed: true,
					readIn: [
						{
							fileName: "document 000",
							documentNumber: 1,
							kind: "LETTER",
						},
						{
							fileName: "document 003",
							documentNumber: 2,
							kind: "LETTER",
						},
					],
				},
				{
					serial: "1354",
					place: "ANNEX",
					instances: 2,
					isDisplayed: false,
					readIn: [
						{
							fileName: "document 000",
							documentNumber: 2,
							kind: "ANNEX",
						},
						{
							fileName: "document 003",
							documentNumber: 3,
							kind: "ANNEX",
						},
					],
				},
				{
					serial: "1354",
					place: "ENCLOSURE_LINE",
					instances: 1,
					isDisplayed: false,
					readIn: [
						{
							fileName: "document 003",
							documentNumber: 1,
							kind: "LETTER",
						},
					],
				},
			],
			issues: [
				{
					code: "NUMBER_CONFLICT",
					field: "number",
				},
				{
					code: "SUBJECT_VARIANTS",
					field: "subject",
				},
				{
					code: "ENCLOSURE_COUNT_MISMATCH",
					field: "enclosures",
				},
				{
					code: "ENCLOSURE_TITLE_VARIANTS",
					field: "enclosures",
				},
				{
					code: "PHONE_DIFFERS",
					field: "contacts",
				},
				{
					code: "EMAIL_DIFFERS",
					field: "contacts",
				},
				{
					code: "SIGNATORY_NAME_DIFFERS",
					field: "signatory",
				},
			],
		},
	},
} satisfies Question;
