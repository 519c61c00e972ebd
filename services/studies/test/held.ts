import type { Own } from "@lao/importing/reading";

/** Answers as the tables of the service do that hold one plan target and one model of another study. */
export const held: Own = async <Row extends object>(sql: string) => {
	const rows = sql.includes("plan_target")
		? [{ code: "200301" }]
		: [{ code: "CO_DESIGN", study: "bridges-2569" }];
	return rows as Row[];
};
