import type { SourceFile } from "@lao/importing/file";
import type { FactIssue, Own, RecordSet } from "@lao/importing/reading";
import { maskPersonalData } from "@lao/thai/personal-data";
import { SurveyResponseStatus } from "../../survey-terms.ts";
import { formProvenance } from "./records.ts";
import type { Foot, Line } from "./reporter.ts";

/** What one form says as an answer to a survey. */
export interface FormAnswer {
	surveyId: string;
	provinceCode: string;
	place: string;
	agreementCount: number;
	saysNone: boolean;
	foot: Foot;
	/** Lines outside the table and rows of it that were not understood. */
	unread: Line[];
	issues: FactIssue[];
}

const issue = (code: string, message: string): FactIssue => ({ code, message, field: null });

/** Answers of the provinces; what several forms of one province say is one answer. */
export async function answerSets(
	answers: FormAnswer[],
	file: SourceFile,
	own: Own,
): Promise<RecordSet[]> {
	const idOf = ({ surveyId, provinceCode }: FormAnswer) => `${surveyId}/${provinceCode}`;
	const byId = Map.groupBy(answers, idOf);
	const rows = await own<{ id: string }>(
		"select id from survey_response where id = any($1) and status <> 'NOT_ANSWERED'",
		[[...byId.keys()]],
	);
	const answered = new Set(rows.map(({ id }) => id));
	const records = [...byId]
		.map(([id, forms]) => answerRecord(id, forms, file))
		// A form that lists nothing takes nothing back.
		.filter(({ id, status }) => status === SurveyResponseStatus.ANSWERED || !answered.has(id));
	const signed = records.filter((record) => "reporterName" in record);
	const unsigned = records.filter((record) => !("reporterName" in record));
	return [signed, unsigned]
		.filter((part) => part.length > 0)
		.map((part) => ({ table: "survey_response", key: ["id"], records: part }));
}

function answerRecord(id: string, forms: FormAnswer[], file: SourceFile) {
	const [first] = forms;
	const reporterName = forms.map(({ foot }) => foot.name).find(Boolean) ?? null;
	const reporterPosition = forms.map(({ foot }) => foot.position).find(Boolean) ?? null;
	const isSigned = reporterName !== null || reporterPosition !== null;
	const { status, issues } = statusOf(forms, isSigned);
	const unread = forms.flatMap((form) => [...form.unread, ...form.foot.unread]);
	const lines = unread.map(({ place, text }) =>
		issue("LINE_UNREAD", `${place} was not understood: ${maskPersonalData(text).text}`),
	);
	const said = [...issues, ...forms.flatMap((form) => form.issues), ...lines];
	return {
		id,
		surveyId: first?.surveyId ?? "",
		provinceCode: first?.provinceCode ?? "",
		status,
		// A form that nobody signed leaves the reporter of an earlier one.
		...(isSigned && { reporterName, reporterPosition }),
		...formProvenance(file, first?.place ?? "", said),
	};
}

/** A form is an answer when it lists agreements or says that there is none. */
function statusOf(forms: FormAnswer[], isSigned: boolean) {
	if (forms.some(({ agreementCount }) => agreementCount > 0)) {
		return { status: SurveyResponseStatus.ANSWERED, issues: [] };
	}
	if (forms.some(({ saysNone }) => saysNone)) {
		const issues = [issue("NO_AGREEMENT_STATED", "The form says that there is no cooperation")];
		return { status: SurveyResponseStatus.ANSWERED, issues };
	}
	if (isSigned) {
		const issues = [issue("TABLE_BLANK", "The form is signed and its table is blank")];
		return { status: SurveyResponseStatus.PARTLY, issues };
	}
	const issues = [issue("FORM_BLANK", "The form is neither filled in nor signed")];
	return { status: SurveyResponseStatus.NOT_ANSWERED, issues };
}
