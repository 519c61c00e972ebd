import type { FactIssue } from "@lao/importing/reading";
import { maskPersonalData } from "@lao/thai/personal-data";
import {
	AgreementInstrument,
	AgreementRegulation,
	CommitteeAppointment,
} from "../../agreement-terms.ts";
import type { ColumnMeaning } from "./column.ts";
import { compact } from "./likeness.ts";
import { readTick } from "./tick.ts";

type Values = ReadonlyMap<ColumnMeaning, string>;

/** A group of columns of which one is to be ticked, or one column that holds a word for it. */
interface Group<Value> {
	field: string;
	ticks: [meaning: ColumnMeaning, value: Value][];
	word: ColumnMeaning;
	/** Words of the one column; the longer ones first, since ไม่ได้จัดทำ holds จัดทำ. */
	words: [RegExp, Value][];
	notStated: Value;
}

const committees: Group<CommitteeAppointment> = {
	field: "committee",
	ticks: [
		["appointed", CommitteeAppointment.APPOINTED],
		["notAppointed", CommitteeAppointment.NOT_APPOINTED],
	],
	word: "committee",
	words: [
		[/^(?:ไม่|ยังไม่)/, CommitteeAppointment.NOT_APPOINTED],
		[/แต่งตั้ง|^มี|คำสั่ง/, CommitteeAppointment.APPOINTED],
	],
	notStated: CommitteeAppointment.NOT_STATED,
};

const regulations: Group<AgreementRegulation> = {
	field: "regulation",
	ticks: [
		["rulesMade", AgreementRegulation.MADE],
		["rulesNotMade", AgreementRegulation.NOT_MADE],
		["mou", AgreementRegulation.MOU],
	],
	word: "regulation",
	words: [
		[/mou|บันทึกข้อตกลง|บันทึกความเข้าใจ/, AgreementRegulation.MOU],
		[/^(?:ไม่|ยังไม่)/, AgreementRegulation.NOT_MADE],
		[/จัดทำ|^มี|ระเบียบ|ข้อตกลง/, AgreementRegulation.MADE],
	],
	notStated: AgreementRegulation.NOT_STATED,
};

/** Reads the columns to be ticked, and what they say of the legal form. */
export function readChoice(values: Values) {
	const committee = choose(values, committees);
	const regulation = choose(values, regulations);
	return {
		committee: committee.value,
		regulation: regulation.value,
		instrument: instrumentOf(regulation.ticked),
		issues: [...committee.issues, ...regulation.issues],
	};
}

/** Rules are an agreement in writing; a memorandum ticked beside them is the more exact word. */
function instrumentOf(ticked: AgreementRegulation[]): AgreementInstrument {
	if (ticked.includes(AgreementRegulation.MOU)) return AgreementInstrument.MOU;
	const isWritten = ticked.length === 1 && ticked[0] === AgreementRegulation.MADE;
	return isWritten ? AgreementInstrument.AGREEMENT : AgreementInstrument.UNKNOWN;
}

function choose<Value extends string>(values: Values, group: Group<Value>) {
	const issues: FactIssue[] = [];
	const { field, notStated } = group;
	const ticked = group.ticks.flatMap(([meaning, value]) => {
		const text = values.get(meaning) ?? null;
		const tick = readTick(text);
		if (tick === "BLANK") return [];
		if (tick === "TEXT") {
			const message = `The column of ${value} holds "${masked(text)}" in place of a tick; it is taken for one`;
			issues.push({ code: "TICK_AS_TEXT", message, field });
		}
		return [value];
	});
	ticked.push(...wordIn(values.get(group.word), group, issues));
	const [only = notStated, ...others] = new Set(ticked);
	if (others.length === 0) return { value: only, ticked, issues };
	const message = `The form ticks ${[only, ...others].join(" and ")}; none of them is taken`;
	issues.push({ code: "TICKS_CONTRADICT", message, field });
	return { value: notStated, ticked, issues };
}

function wordIn<Value extends string>(
	text: string | undefined,
	{ words, field }: Group<Value>,
	issues: FactIssue[],
): Value[] {
	if (text === undefined) return [];
	const found = words.find(([pattern]) => pattern.test(compact(text)));
	if (found) return [found[1]];
	const message = `"${masked(text)}" is none of the values of the form`;
	issues.push({ code: "VALUE_UNKNOWN", message, field });
	return [];
}

const masked = (text: string | null) => maskPersonalData(text ?? "").text;
