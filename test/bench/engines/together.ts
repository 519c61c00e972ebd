import { type Engine, graphDialect } from "../side-by-side/engine.ts";
import { startOwn } from "../side-by-side/own-program.ts";

export default {
	name: "together",
	title: "LAO Graph, one process",
	place: 1,
	dialect: graphDialect,
	start: ({ adminUrl, secret }) => startOwn({ adminUrl, secret }),
} satisfies Engine;
