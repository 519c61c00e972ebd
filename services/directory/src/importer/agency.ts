import { factTableImporter, plainRecords } from "@lao/importing/facts";
import { z } from "zod";

export const agencyImporter = factTableImporter({
	kind: "agencies",
	description: "agencies that issue letters or lead work",
	columns: {
		code: z.string(),
		nameTh: z.string(),
		nameEn: z.string(),
		parentCode: z.string().nullable(),
		provinceCode: z.string().nullable(),
	},
	toSets: plainRecords("agency", ["code"]),
});

export const agencyUnitImporter = factTableImporter({
	kind: "agency-units",
	description: "units of agencies with a letter number of their own",
	columns: {
		code: z.string(),
		agencyCode: z.string(),
		nameTh: z.string().nullable(),
		nameEn: z.string().nullable(),
	},
	toSets: plainRecords("agency_unit", ["code"]),
});
