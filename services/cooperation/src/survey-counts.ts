import type { LoaderFactory } from "@lao/subgraph/request";
import DataLoader from "dataloader";
import { CooperationAgreement } from "./cooperation-agreement.ts";
import { SurveyResponse } from "./survey-response.ts";
import type { SurveyCounts } from "./views.ts";

const none: SurveyCounts = { asked: 0, answered: 0, partly: 0, notAnswered: 0, agreements: 0 };

/** Edge from a survey to the numbers of its answers by status, and of the agreements in them. */
export const countsOfSurvey: LoaderFactory<string, SurveyCounts> = (request) =>
	new DataLoader(async (keys) => {
		const responses = request.table(SurveyResponse).name;
		const agreements = request.table(CooperationAgreement).name;
		const counts = await request.rows<SurveyCounts & { __key: string }>(
			`select r.survey_id as "__key", count(*) as asked,
				count(*) filter (where r.status = 'ANSWERED') as answered,
				count(*) filter (where r.status = 'PARTLY') as partly,
				count(*) filter (where r.status = 'NOT_ANSWERED') as "notAnswered",
				sum((select count(*) from ${agreements} a where a.survey_response_id = r.id))::bigint
					as agreements
			from ${responses} r where r.survey_id = any($1) group by r.survey_id`,
			[keys],
		);
		const bySurvey = new Map(counts.map(({ __key, ...rest }) => [__key, rest]));
		return keys.map((key) => bySurvey.get(key) ?? none);
	});
