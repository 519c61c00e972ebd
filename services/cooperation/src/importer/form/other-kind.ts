import { ImportError } from "@lao/importing/errors";
import { kindOfHeadings } from "@lao/importing/file-kind";
import type { Quarantined } from "@lao/importing/reading";
import { type Grid, textsOf } from "./grid.ts";

/** How far down a sheet the headings of a table are looked for. */
const headingRows = 30;

/** Why a file without a survey form cannot be imported; another kind of file is named. */
export function noForm(grids: Grid[]): ImportError {
	const kind = grids.map(kindOf).find(Boolean);
	if (kind) return new ImportError("WRONG_KIND", `this is no survey form: use \`${kind}\``);
	return new ImportError(
		"NO_TABLE",
		"the file holds no survey form: its table is headed ชื่อบริการสาธารณะ, เจ้าภาพ, ที่ร่วมลงนาม",
	);
}

/** Sets a sheet aside that lies among survey forms and is none. */
export function noTable(grid: Grid): Quarantined {
	const kind = kindOf(grid);
	return {
		locator: grid.sheet ?? "",
		code: kind ? "WRONG_KIND" : "NO_TABLE",
		message: kind
			? `the sheet is no survey form: save it as a file of its own and use \`${kind}\``
			: "the sheet holds no survey form and is left out",
		raw: null,
	};
}

function kindOf({ rows }: Grid): string | null {
	const kinds = rows.slice(0, headingRows).map((row) => kindOfHeadings(textsOf(row)));
	return kinds.find((kind) => kind !== null && kind !== "agreements") ?? null;
}
