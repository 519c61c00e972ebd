import { type Engine, statementDialect } from "../side-by-side/engine.ts";
import { startStatements } from "../side-by-side/statements.ts";

export default {
	name: "statement",
	title: "bare handler, one SQL statement",
	place: 7,
	dialect: statementDialect,
	start: ({ adminUrl }) => startStatements({ url: adminUrl, keepsAnswers: false }),
} satisfies Engine;
