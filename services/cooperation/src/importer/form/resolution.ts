import { type FoundName, LaoRegistry } from "@lao/importing/lao-registry";
import type { Ask, FactIssue } from "@lao/importing/reading";
import { AgreementPartyResolution, AgreementPartyRole } from "../../agreement-party-terms.ts";
import type { Draft } from "./draft.ts";
import type { WrittenParty } from "./party-name.ts";

/** A party beside the body its name means, where that is certain. */
export interface ResolvedParty extends WrittenParty {
	laoId: string | null;
	resolution: AgreementPartyResolution | null;
}

/** A draft whose names were looked up. */
export interface ResolvedDraft extends Draft {
	parties: ResolvedParty[];
}

/** Looks up the names of all drafts, those of one province at once. */
export async function resolveDrafts(ask: Ask, drafts: Draft[]): Promise<ResolvedDraft[]> {
	const registry = new LaoRegistry(ask);
	const byProvince = Map.groupBy(drafts, ({ provinceCode }) => provinceCode);
	const found = new Map<string, Map<string, FoundName>>();
	for (const [province, own] of byProvince) {
		const names = own.flatMap(({ parties }) => parties.filter(isOneLao).map(({ name }) => name));
		found.set(province, await registry.byNames(names, province));
	}
	return drafts.map((draft) => resolved(draft, found.get(draft.provinceCode) ?? new Map()));
}

const isOneLao = ({ group, kind }: WrittenParty) => !group && !kind;

function resolved(draft: Draft, found: ReadonlyMap<string, FoundName>): ResolvedDraft {
	const issues = [...draft.issues];
	const parties = draft.parties.map((party): ResolvedParty => {
		if (party.kind) return { ...party, laoId: null, resolution: null };
		if (party.group) return { ...party, laoId: null, resolution: AgreementPartyResolution.GROUP };
		const { lao = null, candidates = [] } = found.get(party.name) ?? {};
		const field = party.role === AgreementPartyRole.HOST ? "hosts" : "partners";
		if (!lao) {
			issues.push(unresolvedIssue(party.name, candidates, field));
			return { ...party, laoId: null, resolution: AgreementPartyResolution.UNRESOLVED };
		}
		if (lao.isRetired) {
			const message = `${party.name} is a body the registry holds no more`;
			issues.push({ code: "LAO_RETIRED", message, field });
		}
		return { ...party, laoId: lao.id, resolution: AgreementPartyResolution.RESOLVED };
	});
	return { ...draft, parties, issues };
}

/** States that a name finds no body, with the likeliest ones. */
export function unresolvedIssue(
	name: string,
	candidates: FoundName["candidates"],
	field: string,
): FactIssue {
	const likeliest = candidates.map(
		({ lao, confidence }) => `${lao.fullNameTh} (${lao.code ?? lao.id}, ${confidence})`,
	);
	const rest =
		likeliest.length > 0 ? `the likeliest are ${likeliest.join(", ")}` : "none is like it";
	return { code: "LAO_UNRESOLVED", message: `No body is surely ${name}; ${rest}`, field };
}
