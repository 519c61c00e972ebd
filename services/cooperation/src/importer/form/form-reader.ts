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
		const { entries, saysNone, unread } = readEntries(section.rows);
		const { province, issues } = this.#placeOf(section);
		const campaign = this.#campaigns.above(section.above);
		for (const entry of entries) {
			const context = this.#contextOf(entry, { province, campaign, today: this.#today });
			const read = readDraft(entry, context);
			if ("locator" in read) this.quarantined.push(read);
			else this.drafts.push(read);
		}
		// Rows that name their province themselves, such as mended ones, are no whole answer.
		if (entries.some(({ values }) => values.has("province"))) return;
		const { surveyId } = campaign;
		if (!province || surveyId === null) {
			if (entries.length === 0) this.quarantined.push(homeless(section, province));
			return;
		}
		this.answers.push({
			surveyId,
			provinceCode: province.code,
			place: section.sheet ?? section.place,
			agreementCount: entries.length,
			saysNone,
			foot: readFoot(section.below.filter((line) => this.#says(line))),
			unread: [...section.above.filter((line) => this.#says(line)), ...unread],
			issues,
		});
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
		const isProvince = /^(?:จังหวัด|จ\.)/.test(text) && this.#provinces.in(text) !== null;
		return !printed.test(text) && !isProvince && !isDash(text.replace(/^จังหวัด/, ""));
	}
}

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
