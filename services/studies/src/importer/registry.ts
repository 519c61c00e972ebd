import type { Ask } from "@lao/importing/reading";

/** What the directory knows of the codes a file of studies names. */
export interface Registry {
	agencies: Set<string>;
	/** Codes of the domains of local public service, in the order of the plan. */
	serviceAreas: string[];
}

const agencyQuery = "query($code: ID!) { agency(code: $code) { code } }";

/** Asks the directory for the agencies with the given codes, and for all service areas. */
export async function readRegistry(ask: Ask, agencyCodes: Iterable<string>): Promise<Registry> {
	const asked = [...new Set(agencyCodes)].map(async (code) => {
		const { agency } = await ask<{ agency: { code: string } | null }>(agencyQuery, { code });
		return agency?.code;
	});
	const agencies = (await Promise.all(asked)).filter((code) => code !== undefined);
	const { serviceAreas } = await ask<{ serviceAreas: { code: string }[] }>(
		"{ serviceAreas { code } }",
	);
	return { agencies: new Set(agencies), serviceAreas: serviceAreas.map(({ code }) => code) };
}
