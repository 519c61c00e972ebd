import { knownLaoSet } from "@lao/importing/known-laos";
import { type FoundName, LaoRegistry } from "@lao/importing/lao-registry";
import type { Ask, FactIssue, Own, Reading, RecordSet } from "@lao/importing/reading";
import { AgreementPartyResolution, AgreementPartyRole } from "../agreement-party-terms.ts";
import { unresolvedIssue } from "./form/resolution.ts";

/** A party whose name found no body, and the agreement it is of; both as they are stored. */
interface Unresolved {
	party: { id: string; agreement_id: string; name_as_written: string; role: string };
	agreement: { id: string; province_code: string; issues: FactIssue[] };
}

// What a table computes itself cannot be written back.
const unresolvedSql = `
	select to_jsonb(p) - array['lao_role', 'search_text', 'import_run'] as party,
		to_jsonb(a) - array['has_issues', 'search_text', 'import_run'] as agreement
	from agreement_party p join cooperation_agreement a on a.id = p.agreement_id
	where p.resolution = 'UNRESOLVED' and p.name_as_written is not null and not a.is_synthetic
	order by a.id, p.position`;

/** What agreements need of the directory, again: its bodies, and names that found none before. */
export async function refreshFromDirectory(ask: Ask, own: Own): Promise<Reading> {
	const sets = [await knownLaoSet(ask), ...(await resolveAgain(ask, own))];
	return { sets, quarantined: [] };
}

/** Tries the names again that found no body: the registry may know them by now. */
async function resolveAgain(ask: Ask, own: Own): Promise<RecordSet[]> {
	const registry = new LaoRegistry(ask);
	const parties: object[] = [];
	const agreements: object[] = [];
	const all = await own<Unresolved>(unresolvedSql);
	const byProvince = Map.groupBy(all, ({ agreement }) => agreement.province_code);
	for (const [province, rows] of byProvince) {
		const names = rows.map(({ party }) => party.name_as_written);
		const found = await registry.byNames(names, province);
		parties.push(...rows.flatMap((row) => partyNow(row, found)));
		const byAgreement = Map.groupBy(rows, ({ agreement }) => agreement.id);
		agreements.push(...[...byAgreement.values()].flatMap((own) => agreementNow(own, found)));
	}
	return [
		{ table: "agreement_party", key: ["id"], records: parties },
		{ table: "cooperation_agreement", key: ["id"], records: agreements },
	];
}

function partyNow({ party }: Unresolved, found: ReadonlyMap<string, FoundName>): object[] {
	const lao = found.get(party.name_as_written)?.lao;
	return lao ? [{ ...party, lao_id: lao.id, resolution: AgreementPartyResolution.RESOLVED }] : [];
}

/** The agreement with the issues of the names that still find no body. */
function agreementNow(rows: Unresolved[], found: ReadonlyMap<string, FoundName>): object[] {
	const [first] = rows;
	if (!first) return [];
	const { issues } = first.agreement;
	const rest = issues.filter(({ code }) => code !== "LAO_UNRESOLVED");
	// One that states nothing of its names, as those of the facts, is left so.
	if (rest.length === issues.length) return [];
	const still = rows.flatMap(({ party: { name_as_written: name, role } }) => {
		const { lao = null, candidates = [] } = found.get(name) ?? {};
		const field = role === AgreementPartyRole.HOST ? "hosts" : "partners";
		return lao ? [] : [unresolvedIssue(name, candidates, field)];
	});
	return [{ ...first.agreement, issues: [...rest, ...still] }];
}
