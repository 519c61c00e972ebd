import { readSearchQuery } from "./search-query.ts";
import { foldText, searchTexts } from "./search-text.ts";

/** How Thai and English texts of local administration are searched. */
export const thaiSearch = { readQuery: readSearchQuery, read: searchTexts, fold: foldText };
