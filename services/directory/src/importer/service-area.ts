import { factTableImporter, plainRecords } from "@lao/importing/facts";
import { z } from "zod";

export const serviceAreaImporter = factTableImporter({
	kind: "service-areas",
	description: "domains of local public service",
	columns: {
		code: z.string().regex(/^[A-Z_]+$/),
		position: z.coerce.number().int().min(1),
		nameTh: z.string(),
		nameEn: z.string(),
	},
	toSets: plainRecords("service_area", ["code"]),
});
