import { createHash } from "node:crypto";
import type { Own, Quarantined } from "@lao/importing/reading";
import { fullName, parseLaoName } from "@lao/thai/lao-names";
import { AgreementPartyRole } from "../../agreement-party-terms.ts";
import { compact } from "./likeness.ts";
import type { ResolvedDraft, ResolvedParty } from "./resolution.ts";

/** A draft under the identifier it is kept by. */
export interface IdentifiedDraft extends ResolvedDraft {
	id: string;
}

/**
 * Gives each draft its identifier: province, first host, day and service. A host found in the
 * registry only after its agreement was recorded by name leaves the agreement its identifier.
 */
export async function identify(drafts: ResolvedDraft[], own: Own): Promise<IdentifiedDraft[]> {
	const named = drafts.map((draft) => {
		const host = draft.parties.find(({ role }) => role === AgreementPartyRole.HOST);
		const byName = idOf(draft, host ? digest(nameOf(host)) : "no-host");
		return { draft, byName, byLao: host?.laoId ? idOf(draft, host.laoId) : byName };
	});
	const rows = await own<{ id: string }>(
		"select id from cooperation_agreement where id = any($1)",
		[named.map(({ byName }) => byName)],
	);
	const held = new Set(rows.map(({ id }) => id));
	return named.map(({ draft, byName, byLao }) => ({
		...draft,
		id: held.has(byName) ? byName : byLao,
	}));
}

function idOf({ provinceCode, signedOn, serviceTh }: ResolvedDraft, host: string): string {
	return [provinceCode, host, signedOn ?? "undated", digest(compact(serviceTh))].join("-");
}

/** ทต.ท่าตูม and เทศบาลตำบลท่าตูม are one name. */
function nameOf({ name }: ResolvedParty): string {
	const parsed = parseLaoName(name);
	return compact(parsed.type ? fullName(parsed.type, parsed.name) : name);
}

const digest = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 8);

/** The agreements of a file, each once. */
export interface Sorted {
	kept: IdentifiedDraft[];
	quarantined: Quarantined[];
}

/** A repetition is kept once, with an issue; those that disagree are set aside, all of them. */
export function withoutRepetitions(drafts: IdentifiedDraft[]): Sorted {
	const sorted: Sorted = { kept: [], quarantined: [] };
	for (const same of Map.groupBy(drafts, ({ id }) => id).values()) {
		const [first, ...others] = same;
		if (!first) continue;
		const places = same.map(({ place }) => place).join(", ");
		if (others.every((other) => contentOf(other) === contentOf(first))) {
			sorted.kept.push(others.length === 0 ? first : repeated(first, places));
		} else sorted.quarantined.push(...same.map((draft) => disagreeing(draft, places)));
	}
	return sorted;
}

function repeated(draft: IdentifiedDraft, places: string): IdentifiedDraft {
	const message = `The same agreement stands in ${places}; it is kept once`;
	return { ...draft, issues: [...draft.issues, { code: "REPEATED", message, field: null }] };
}

function disagreeing({ place, raw }: IdentifiedDraft, places: string): Quarantined {
	const message = `${places} give the same service, host and day and differ in the rest; put the partners of one agreement into one row, or tell the services apart`;
	return { locator: place, code: "DUPLICATES_DISAGREE", message, raw };
}

function contentOf(draft: IdentifiedDraft): string {
	const { committee, regulation, objective, problems, status, parties } = draft;
	const names = parties.map((party) => `${party.role} ${party.laoId ?? nameOf(party)}`).sort();
	const texts = [objective, problems].map((text) => compact(text ?? ""));
	return JSON.stringify([committee, regulation, status, names, texts]);
}
