import type { Scope } from "./reader.ts";

/** Which rows of a service everybody may read, and who may read all. */
export interface RestrictedRows {
	/** What a reader needs to read every row. */
	scope: Scope;
	/**
	 * By table, the condition that the rows `t` meet which anybody may read. A table that does not
	 * stand here is open to nobody without the scope; views of the service follow their tables.
	 */
	open: Readonly<Record<string, string>>;
}

/** Schema that holds the open rows of a service, as views of the same names. */
export const openSchemaOf = (service: string) => `${service}_open`;
