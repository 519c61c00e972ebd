import type { Question } from "./question.ts";

export default {
	asks: "Which records have a source that contradicts itself or another, or leaves out what it should say, and how?",
	query: `{
		contradictoryCirculars { nodes { id issues { code message } } }
		contradictoryAgreements { nodes { id issues { code message } } }
		contradictoryAssessments { nodes { id issues { code message } } }
		contradictorySatisfactionResults { nodes { id issues { code message } } }
		contradictoryStudies { nodes { id issues { code message } } }
		contradictoryStudyDocuments { nodes { id issues { code message } } }
		contradictoryPlanTargets { nodes { code issues { code message } } }
		contradictoryRecommendations { nodes { id issues { code message } } }
		contradictoryChapters { totalCount nodes { page issues { code } } }
	}`,
	data: {
		contradictoryCirculars: {
			nodes: [
				{
					id: "นธ0023.3/ว1354/2567",
					issues: [
						{
							code: "SERIAL_SHARED",
							message:
								"The serial 1354 is also the one two papers claim for the DLA letter it forwards; they are two letters of two agencies",
						},
						{
							code: "ENCLOSED_NUMBER_CONFLICT",
							message:
								"The enclosure line says 1354 for the DLA letter whose enclosed copy says 1355",
						},
						{
							code: "SUBJECT_WORD_DOUBLED",
							message:
								"The word for study is written twice in a row, in the subject and in the body",
						},
						{
							code: "STAMP_INTERLEAVED",
							message: "A second stamp is mixed into the lines of the sender's address",
						},
					],
				},
				{
					id: "มท0810.7/ว1355/2567",
					issues: [
						{
							code: "NUMBER_CONFLICT",
							message:
								"The number line says 1355 in two copies; the annex page says 1354 in two copies and the letter that forwards it says 1354 once. It cannot be settled; the number line is displayed",
						},
						{
							code: "SUBJECT_VARIANTS",
							message:
								"Two wordings differ by one syllable, each read twice; the one that matches the name of the study project is displayed",
						},
						{
							code: "ENCLOSURE_COUNT_MISMATCH",
							message:
								"The letter states one set; four files lie behind the one link of the annex page",
						},
						{
							code: "ENCLOSURE_TITLE_VARIANTS",
							message: "The title of the enclosure varies between the copies as the subject does",
						},
						{
							code: "PHONE_DIFFERS",
							message:
								"The office line is written in two ways in the two copies, and neither is the line other letters of the department give",
						},
						{
							code: "EMAIL_DIFFERS",
							message:
								"Mailbox and domain are spelt in two ways in the two copies; the spelling known from other letters is given",
						},
						{
							code: "SIGNATORY_NAME_DIFFERS",
							message:
								"The first name is spelt in another way in the letter of 26 March 2567 on the minimum-standard workshop, with the same surname and post",
						},
					],
				},
				{
					id: "มท08/unnumbered/2567-03-26",
					issues: [
						{
							code: "UNNUMBERED",
							message: "The letter is dated and signed but no number of its own is legible",
						},
						{
							code: "SIGNATORY_NAME_DIFFERS",
							message:
								"The first name is spelt in another way in the study letter of the next day, with the same surname and post",
						},
						{
							code: "ENCLOSURE_SPLIT",
							message:
								"The one enclosure stands on three lines, its date and copies apart from its number",
						},
						{
							code: "PERSONAL_CONTACTS_IN_BODY",
							message:
								"The body gives two personal mobile numbers among the office lines; they are withheld",
						},
					],
				},
				{
					id: "มท0810.2/ว3376/2561",
					issues: [
						{
							code: "NUMBER_MISREAD",
							message:
								"The mark of a circular (ว) is read as the digit 6, which has a similar shape",
						},
						{
							code: "SERIAL_SPLIT",
							message: "A stroke stands inside the serial, 337/6 for 3376",
						},
						{
							code: "SUBJECT_MISSPELT",
							message:
								"The subject has the word for reserve where the form and the body have the word for survey; the corrected wording is displayed",
						},
						{
							code: "CONTACT_REPEATED",
							message: "The same personal number is given twice, once in each digit system",
						},
						{
							code: "COORDINATOR_NAME_DIFFERS",
							message:
								"The name of the coordinator is spelt in two ways, and the mailbox follows neither",
						},
					],
				},
				{
					id: "มท0810.7/draft/lpa-2563",
					issues: [
						{
							code: "SERIAL_BLANK",
							message:
								"The number line ends after the mark of a circular; the draft has no serial and so no identity of its own yet",
						},
						{
							code: "UNDATED",
							message: "The draft bears no date; its references put it after 29 October 2564",
						},
						{
							code: "DIGITS_MIXED",
							message:
								"Thai and other digits are mixed inside the one number, and again in the office line",
						},
						{
							code: "YEARS_DIFFER",
							message:
								"One letter tells the performance results of 2563 and the satisfaction results of fiscal year 2564",
						},
						{
							code: "WORDS_RUN_TOGETHER",
							message:
								"No space stands between the year and the next word of the subject; it is added in the wording displayed",
						},
					],
				},
			],
		},
		contradictoryAgreements: {
			nodes: [
				{
					id: "songkhla-2900101-2025-09-25",
					issues: [
						{
							code: "PARTNERS_UNNAMED",
							message: "The source means several LAOs by 5 อปท. and does not name them",
						},
						{
							code: "PARTNER_COUNT_DIFFERS",
							message: "The source states 5 partners and names 0",
						},
						{
							code: "RENEWAL_PARTNERS_DIFFER",
							message:
								"Repeats the agreement of 29 April 2565 with other partners, 5 where that one had 3; neither source names them",
						},
					],
				},
				{
					id: "lamphun-2510101-2022-07-18",
					issues: [
						{
							code: "PARTNERS_UNNAMED",
							message: "The source means several LAOs by อปท. ในจังหวัดลำพูน and does not name them",
						},
					],
				},
				{
					id: "songkhla-2900101-2022-04-29",
					issues: [
						{
							code: "PARTNERS_UNNAMED",
							message: "The source means several LAOs by 3 อปท. and does not name them",
						},
						{
							code: "PARTNER_COUNT_DIFFERS",
							message: "The source states 3 partners and names 0",
						},
					],
				},
				{
					id: "chiang-mai-2022-03-08",
					issues: [
						{
							code: "HOST_UNKNOWN",
							message: "The source does not say which LAO hosts the cooperation",
						},
						{
							code: "PARTNERS_UNNAMED",
							message: "The source names no LAO as a partner",
						},
						{
							code: "NON_LAO_PARTY",
							message:
								"Not purely between LAOs: a party is a foundation, which the source does not name",
						},
						{
							code: "ADDRESS_CUT_SHORT",
							message: "The address of the source was passed on cut short",
						},
					],
				},
				{
					id: "phitsanulok-2022-03-04",
					issues: [
						{
							code: "HOST_UNKNOWN",
							message: "The source does not say which LAO hosts the cooperation",
						},
						{
							code: "PARTNERS_UNNAMED",
							message: "The source means several LAOs by อปท. กลุ่มที่ 1 and does not name them",
						},
					],
				},
				{
					id: "lamphun-2510101-2021-12-29",
					issues: [
						{
							code: "PARTNERS_UNNAMED",
							message: "The source means several LAOs by อปท. ในจังหวัดลำพูน and does not name them",
						},
					],
				},
				{
					id: "udon-thani-3410102-2019-03-07",
					issues: [
						{
							code: "PARTNERS_UNNAMED",
							message: "The source means several LAOs by อปท. ในกลุ่มพื้นที่ and does not name them",
						},
						{
							code: "PARTNER_COUNT_DIFFERS",
							message: "The source states 50 partners and names 0",
						},
						{
							code: "NON_LAO_PARTY",
							message:
								"Not purely between LAOs: a party is a provincial office, which the source does not name",
						},
						{
							code: "ADDRESS_CUT_SHORT",
							message: "The address of the source was passed on cut short",
						},
					],
				},
				{
					id: "mukdahan-2019-01-10",
					issues: [
						{
							code: "HOST_UNKNOWN",
							message: "The source does not say which LAO hosts the cooperation",
						},
						{
							code: "PARTNERS_UNNAMED",
							message:
								"The source means several LAOs by อปท. ในจังหวัดมุกดาหาร and does not name them",
						},
					],
				},
				{
					id: "mae-hong-son-4580102-2022-07-26",
					issues: [
						{
							code: "NOT_SIGNED",
							message: "The source reports talks, not a signing",
						},
					],
				},
			],
		},
		contradictoryAssessments: {
			nodes: [
				{
					id: "lpa-2561/5220505",
					issues: [
						{
							code: "TOTAL_FORMULAS_DIFFER",
							message:
								"MEAN_OF_DIMENSION_PERCENTS gives 80.79, POINTS_OVER_MAXIMUM gives 80.20; published total: 80.2",
						},
					],
				},
			],
		},
		contradictorySatisfactionResults: {
			nodes: [],
		},
		contradictoryStudies: {
			nodes: [
				{
					id: "participation-2567",
					issues: [
						{
							code: "TITLE_VARIANTS",
							message:
								"Document 000 writes ระดับ in the letter and ยกระดับ in its annex, document 003 the other way round, and the covering letter of document 003 writes ศึกษา twice; the title page of the study is followed",
						},
					],
				},
			],
		},
		contradictoryStudyDocuments: {
			nodes: [
				{
					id: "participation-2567/document/1",
					issues: [
						{
							code: "TITLE_VARIANTS",
							message:
								"The annex in document 000 writes ยกระดับ, the same annex in document 003 ระดับ",
						},
					],
				},
			],
		},
		contradictoryPlanTargets: {
			nodes: [
				{
					code: "200301",
					issues: [
						{
							code: "LABEL_VARIANTS",
							message:
								"The foreword of the study calls the target 20.3, the letters that announce the study call it 200301",
						},
						{
							code: "NAME_VARIANTS",
							message:
								"The Narathiwat letter writes การจัดการบริการสาธารณะ where the DLA letter and the foreword of the study write การจัดบริการสาธารณะ; the latter is followed",
						},
					],
				},
			],
		},
		contradictoryRecommendations: {
			nodes: [
				{
					id: "participation-2567/recommendation/provincial-network",
					issues: [
						{
							code: "NOT_IN_CONTENTS",
							message:
								"The letters name this proposal beside that of 3.4; the contents table has no entry of its own for it",
						},
					],
				},
			],
		},
		contradictoryChapters: {
			totalCount: 14,
			// The entries of the contents table that print สาธารณสุข, by page.
			nodes: [1, 2, 9, 14, 15, 19, 23, 39, 40, 40, 40, 45, 48, 52].map((page) => ({
				page,
				issues: [{ code: "PRINTED_WORD_DIFFERS" }],
			})),
		},
	},
} satisfies Question;
