import type { SourceFile } from "@lao/importing/file";
import type { Ask, Importer, Own, Reading } from "@lao/importing/reading";
import { Campaigns } from "./form/campaign.ts";
import { FormReader } from "./form/form-reader.ts";
import { readGrids } from "./form/grid.ts";
import { identify, withoutRepetitions } from "./form/identity.ts";
import { noForm, noTable } from "./form/other-kind.ts";
import { Provinces } from "./form/province.ts";
import { agreementSets } from "./form/records.ts";
import { resolveDrafts } from "./form/resolution.ts";
import { answerSets } from "./form/response.ts";
import { sectionsOf } from "./form/section.ts";

/** Survey forms on cooperation as provinces fill them in. */
export const agreementFormImporter: Importer = {
	kind: "agreements",
	description: "survey forms on cooperation between LAOs, as XLSX or CSV",
	endings: [".xlsx", ".csv"],
	read: readForms,
};

async function readForms(file: SourceFile, ask: Ask, own: Own): Promise<Reading> {
	const grids = (await readGrids(file)).filter(({ rows }) => rows.length > 0);
	const provinces = await Provinces.read(ask);
	const forms = new FormReader(file.name, provinces, await Campaigns.read(own));
	const others = [];
	for (const grid of grids) {
		const sections = sectionsOf(grid, provinces);
		if (sections.length === 0) others.push(grid);
		for (const section of sections) forms.take(section);
	}
	if (others.length === grids.length) throw noForm(grids);
	const { drafts, answers } = forms;
	const identified = await identify(await resolveDrafts(ask, drafts), own);
	const { kept, quarantined } = withoutRepetitions(identified);
	return {
		sets: [...(await answerSets(answers, file, own)), ...agreementSets(kept, file)],
		quarantined: [...forms.quarantined, ...quarantined, ...others.map(noTable)],
	};
}
