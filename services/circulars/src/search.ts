import type { SearchedList } from "@lao/subgraph/search/search";
import { thaiSearch } from "@lao/thai/search-language";
import { Circular } from "./circular.ts";
import { LetterParagraph } from "./letter-paragraph.ts";
import { circularById } from "./loaders/letter.ts";
import { NumberClaim } from "./number-claim.ts";
import { SubjectVariant } from "./subject-variant.ts";

/** Letters by every number and subject they were read with, and by their body. */
export const circularsByText: SearchedList<Circular> = {
	load: circularById,
	language: thaiSearch,
	sources: [
		{ entity: Circular, record: "id", texts: { number: "number", subject: "subject" } },
		{ entity: NumberClaim, record: "circularId", texts: { number: "text" } },
		{ entity: SubjectVariant, record: "circularId", texts: { subject: "text" } },
		{ entity: LetterParagraph, record: "circularId", texts: { body: "text" } },
	],
};
