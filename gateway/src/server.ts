import fastify, { type FastifyInstance } from "fastify";
import { addExplorer } from "./explorer/routes.ts";
import type { Graph } from "./graph.ts";
import { addGraphql } from "./graphql-route.ts";
import type { SavedQuery } from "./saved-queries.ts";
import { addSavedQueries } from "./saved-query-routes.ts";
