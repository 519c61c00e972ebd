import type { FactIssue, Quarantined } from "@lao/importing/reading";
import type { Campaigns } from "./campaign.ts";
import { type Draft, type FormContext, readDraft } from "./draft.ts";
import { type Entry, readEntries } from "./entry.ts";
import type { NamedProvince, Provinces } from "./province.ts";
import { type Line, readFoot } from "./reporter.ts";
import type { FormAnswer } from "./response.ts";
import type { Section } from "./section.ts";
import { isDash } from "./tick.ts";

// Lines above the table that say nothing more: the title over one line or two, and the office.
const printed =
	/^(?:แบบ(?:สำรวจ|สำรอง|รายงาน|ฟอร์ม)|ระหว่างองค์กรปกครองส่วนท้องถิ่น|สำนักงานส่งเสริมการปกครองท้องถิ่น|(?:ประจำ)?ปี|พ\.ศ\.)/;

interface Place {
	province: NamedProvince | null;
	issues: FactIssue[];
}

/** Reads the forms of a file one after another, and gathers what they hold. */
export class FormReader {
	readonly drafts: Draft[] = [];
	readonly answers: FormAnswer[] = [];
	readonly quarantined: Quarantined[] = [];
	readonly #fileName: string;
	readonly #provinces: Provinces;
	readonly #campaigns: Campaigns;
	readonly #today = new Date().toISOString().slice(0, 10);

	constructor(fileName: string, provinces: Provinces, campaigns: Campaigns) {
		this.#fileName = fileName;
		this.#provinces = provinces;
		this.#campaigns = campaigns;
	}

	take(section: Section): void {
		const table = readEntries(section.rows);
		const { province, issues } = this.#placeOf(section);
		const campaign = this.#campaigns.above(section.above);
		const form: FormContext = { province, campaign, today: this.#today };
		const contexts = table.entries.map((entry) => this.#contextOf(entry, form));
		for (const [index, entry] of table.entries.entries()) {
			const read = readDraft(entry, contexts[index] ?? form);
			if ("locator" in read) this.quarantined.push(read);
			else this.drafts.push(read);
		}
		if (isMended(section)) return;
		const unread = [...section.above.filter((line) => this.#says(line)), ...table.unread];
		const answer = {
			place: section.sheet ?? section.place,
			saysNone: table.saysNone,
			foot: readFoot(section.below.filter((line) => this.#says(line))),
		};
		const answered = contexts.length > 0 ? Map.groupBy(contexts, keyOf).values() : [[form]];
		for (const [of = form, ...others] of answered) {
			const { surveyId } = of.campaign;
			const agreementCount = table.entries.length && others.length + 1;
			if (of.province && surveyId !== null) {
				const provinceCode = of.province.code;
				this.answers.push({ ...answer, surveyId, provinceCode, agreementCount, unread, issues });
			} else if (agreementCount === 0) this.quarantined.push(homeless(section, province));
		}
	}

	/** The province above the table, else the one the sheet or the file is named after. */
	#placeOf({ province, sheet }: Section): Place {
		if (province) return { province, issues: [] };
		const fileTitle = this.#fileName.replace(/\.\w+$/, "");
		for (const name of [sheet ?? "", fileTitle]) {
			const named = this.#provinces.named(name) ?? this.#provinces.in(name);
			if (!named) continue;
			const message = `No province stands above the table; ${name} names it`;
			return {
				province: named,
				issues: [{ code: "PROVINCE_FROM_NAME", message, field: "province" }],
			};
		}
		return { province: null, issues: [] };
	}

	/** A row may name its own province and survey: quarantined rows do, to be mended and imported. */
	#contextOf({ values }: Entry, context: FormContext): FormContext {
		const province = values.get("province");
		const survey = values.get("survey");
		return {
			...context,
			...(province !== undefined && { province: this.#provinces.named(province) }),
			...(survey !== undefined && { campaign: this.#campaigns.withId(survey) }),
		};
	}

	/** Whether a line says more than the printed form and the name of the province do. */
	#says({ text }: Line): boolean {
		const isBlank = isDash(text.replace(/^จังหวัด/, ""));
		return !printed.test(text) && !this.#provinces.isOnly(text) && !isBlank;
	}
}

/** Rows set aside and mended are part of an answer that was given before. */
function isMended({ rows }: Section): boolean {
	return rows.some(({ columns }) => columns.some(({ meaning }) => meaning === "ignored"));
}

const keyOf = ({ province, campaign }: FormContext) => `${campaign.surveyId}/${province?.code}`;

/** A form of which nothing can be kept, since it does not say whose it is. */
function homeless({ sheet, place }: Section, province: NamedProvince | null): Quarantined {
	const locator = sheet ?? place;
	if (province) {
		const message = "the form names a survey that is not held, and lists no agreement";
		return { locator, code: "SURVEY_UNKNOWN", message, raw: null };
	}
	const message = "the form is blank: neither a province nor an agreement is filled in";
	return { locator, code: "FORM_BLANK", message, raw: null };
}
