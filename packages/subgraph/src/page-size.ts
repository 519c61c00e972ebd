/** Records of a page when nothing is asked, and the most that can be asked. */
export const defaultPageSize = 50;
export const maximumPageSize = 500;

/** Largest number of records that is counted one by one; beyond it a total is estimated. */
export const countedExactly = 50_000;
