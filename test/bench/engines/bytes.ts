import { type Engine, statementDialect } from "../side-by-side/engine.ts";
import { startStatements } from "../side-by-side/statements.ts";

export default {
	name: "bytes",
	title: "bare handler, cached bytes",
	place: 8,
	identicalOnly: true,
	dialect: statementDialect,
	start: ({ adminUrl }) => startStatements({ url: adminUrl, keepsAnswers: true }),
} satisfies Engine;
