import { ImportError } from "@lao/importing/errors";
import type { SourceFile } from "@lao/importing/file";
import type { Importer, Own, Reading } from "@lao/importing/reading";
import { placeOf, readRows } from "@lao/importing/rows";
import { DistrictCodes } from "./district-codes.ts";
import { type Heading, readHeading } from "./heading.ts";
import { readHeld, readProvinces } from "./held-registry.ts";
import { RegistryBodies } from "./registry-bodies.ts";
import { districtSet, laoSet, periodSets, retiredSet } from "./registry-records.ts";
import { findSuccession } from "./succession.ts";

/** Bodies from which on a file is the registry of the country: one that is missing is gone. */
const wholeFrom = 1_000;
/** Share of the bodies held that can leave a registry between two editions; more are not read. */
const credibleLoss = 0.1;
/** Rows after which the progress is told. */
const stride = 5_000;

/** DLA's open-data registry of LAOs: a row for each subdistrict a body covers, or one for each body. */
export const directoryImporter: Importer = {
	kind: "directory",
	description: "DLA's open-data registry of LAOs, as CSV or XLSX",
	endings: [".csv", ".xlsx"],
	read: readRegistryFile,
};

async function* readRegistryFile(
	file: SourceFile,
	_ask: unknown,
	own: Own,
): AsyncGenerator<Reading> {
	const gathering = new RegistryBodies(await readProvinces(own));
	let part: Reading = { sets: [], quarantined: [] };
	let heading: Heading | null = null;
	let sheet: string | null = null;
	let count = 0;
	for await (const row of readRows(file)) {
		if (heading === null || row.sheet !== sheet) {
			heading = readHeading(row.cells);
			sheet = row.sheet;
			continue;
		}
		const fault = gathering.add(heading, row, placeOf(row));
		if (fault) part.quarantined.push(fault);
		count += 1;
		if (count % stride === 0) {
			yield { ...part, done: row.done };
			part = { sets: [], quarantined: [] };
		}
	}
	if (count === 0)
		throw new ImportError("EMPTY_FILE", "the registry holds no row below its heading");
	yield part;
	yield await writeBodies(file, gathering, own);
}

async function writeBodies(
	file: SourceFile,
	gathering: RegistryBodies,
	own: Own,
): Promise<Reading> {
	const { bodies, quarantined } = gathering.finish();
	const held = await readHeld(own);
	const districts = new DistrictCodes(held.districts);
	const { codes } = gathering;
	const succession = findSuccession(held, {
		bodies: bodies.map((body) => ({ ...body, districtCode: districts.find(body) })),
		codes,
		isWhole: codes.size >= wholeFrom && !gathering.hasLostCode,
	});
	checkRetired(succession.retired.length, held.laos.length);
	return {
		quarantined,
		sets: [
			districtSet(file, districts.added),
			await retiredSet(file, succession.retired, own),
			laoSet(file, succession, held),
			...(await periodSets(file, succession, held, own)),
		],
		done: 1,
	};
}

/** So many bodies do not vanish: the file was cut short. */
function checkRetired(retired: number, held: number): void {
	if (retired <= 100 || retired <= held * credibleLoss) return;
	throw new ImportError(
		"REGISTRY_SHRUNK",
		`the registry lacks ${retired} of the ${held} bodies held: it is cut short; import a whole one, or less than ${wholeFrom} bodies at a time`,
	);
}
