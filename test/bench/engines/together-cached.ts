import { type Engine, graphDialect } from "../side-by-side/engine.ts";
import { startOwn } from "../side-by-side/own-program.ts";

/** More points than a second of cached answers costs, counted all the same. */
const environment = { LAO_POINTS_PER_MINUTE: "999999999" };

export default {
	name: "together-cached",
	title: "LAO Graph, its result cache",
	place: 1.5,
	identicalOnly: true,
	dialect: graphDialect,
	start: ({ adminUrl, secret }) => startOwn({ adminUrl, secret, environment }),
} satisfies Engine;
