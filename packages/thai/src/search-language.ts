import { readSearchQuery } from "./search-query.ts";
import { foldText, searchText } from "./search-text.ts";

/** How Thai and English texts of local administration are searched. */
export const thaiSearch = { readQuery: readSearchQuery, read: searchText, fold: foldText };
