import { factTableImporter, plainRecords } from "@lao/importing/facts";
import { z } from "zod";

const geocode = (digits: number) =>
	z.string().regex(new RegExp(`^\\d{${digits}}$`), `must be ${digits} digits`);

export const regionImporter = factTableImporter({
	kind: "regions",
	description: "regions of Thailand",
	columns: { code: z.string(), nameTh: z.string(), nameEn: z.string() },
	toSets: plainRecords("region", ["code"]),
});

export const provinceImporter = factTableImporter({
	kind: "provinces",
	description: "provinces with their codes and region",
	columns: {
		code: geocode(2),
		isoCode: z.string().regex(/^TH-\d\d$/),
		nameTh: z.string(),
		nameEn: z.string(),
		regionCode: z.string(),
	},
	toSets: plainRecords("province", ["code"]),
});

export const districtImporter = factTableImporter({
	kind: "districts",
	description: "districts with their codes and province",
	columns: {
		code: geocode(4),
		nameTh: z.string(),
		nameEn: z.string().nullable(),
		provinceCode: geocode(2),
	},
	toSets: plainRecords("district", ["code"]),
});
