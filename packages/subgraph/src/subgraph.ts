import { buildSubgraphSchema } from "@apollo/subgraph";
import { printSchemaWithDirectives } from "@graphql-tools/utils";
import type {
	Ask,
	Derive,
	Importer,
	Own,
	Reading,
	RecordSet,
	Synthesis,
} from "@lao/importing/reading";
import type { EntityClass, MigrationObject } from "@mikro-orm/core";
import { type GraphQLSchema, isObjectType, lexicographicSortSchema, parse } from "graphql";
import {
	buildSchemaSync,
	type ClassType,
	createResolversMap,
	type NonEmptyArray,
} from "type-graphql";
import { answerEntities, type References } from "./entities.ts";
import { scopeDefinition, scopeDirective } from "./needed-scope.ts";
import { resolverMap } from "./resolver-map.ts";
import { openSchemaOf, type RestrictedRows } from "./restricted-rows.ts";
import { guardFields } from "./scoped-fields.ts";
import { readTables, type Tables } from "./table.ts";

type SubgraphModule = Extract<Parameters<typeof buildSubgraphSchema>[0], { resolvers?: unknown }>;
type ApolloResolvers = NonNullable<SubgraphModule["resolvers"]>;

/** What a YAML or JSON file of one kind may hold. */
export interface DocumentSchema {
	/** Kind of file, and name of the committed schema. */
	name: string;
	/** JSON Schema. */
	schema: object;
}

/** Everything one service declares about itself. */
export interface SubgraphManifest {
	/** Name of the subgraph, of its PostgreSQL schema and of its folder. */
	name: string;
	entities: EntityClass<object>[];
	/** GraphQL types no resolver or field of another type leads to. */
	types?: ClassType[];
	resolvers: NonEmptyArray<ClassType>;
	references: References;
	migrations: MigrationObject[];
	/** Rows that only a scope may read; absent where all may be read by anybody. */
	restricted?: RestrictedRows;
	/** Kinds of file that can be imported into this service. */
	importers: Importer[];
	/** JSON Schemas of the files in which whoever describes something for this service writes it. */
	documents?: DocumentSchema[];
	/** Reference facts that come with the service, loaded in this order at every start. */
	facts: { folder: URL; files: [kind: string, file: string][] };
	/** What the service writes anew when the directory has changed, such as names it could not resolve. */
	refresh?(ask: Ask, own: Own): Promise<Reading>;
	/** What the service computes from its tables: called after each change, within its transaction. */
	derive?: Derive;
	/** Generates the service's share of the synthetic data set, in batches of records. */
	synthesize?(synthesis: Synthesis): AsyncIterable<RecordSet>;
}

/** A service made ready to answer: its federated schema and its tables. */
export interface Subgraph {
	name: string;
	manifest: SubgraphManifest;
	schema: GraphQLSchema;
	/** Schema text of the subgraph, sorted, as committed in `schema.graphql`. */
	sdl: string;
	tables: Tables;
	/** The tables as anybody may read them: the same where no row is restricted. */
	openTables: Tables;
}

const federation = `extend schema @link(
	url: "https://specs.apollo.dev/federation/v2.9"
	import: ["@key", "@shareable", "@external", "@provides", "@requires", "@tag"]
)`;

const composing = federation.replace('"@tag"', '"@tag", "@composeDirective"');

/** Schema text of a service, sorted. */
function textOf(schema: GraphQLSchema): string {
	const types = printSchemaWithDirectives(schema);
	const isScoped = types.includes(`@${scopeDirective}(`);
	const header = isScoped ? `${composing}\n\n${scopeDefinition}` : federation;
	return `${header}\n\n${types}\n`;
}

/** Resolver map of graphql-js shape; a field without a method of a resolver is a property of its record. */
function resolversOf(schema: GraphQLSchema, manifest: SubgraphManifest): ApolloResolvers {
	const resolvers: Record<string, object> = { ...createResolversMap(schema) };
	const methods = resolverMap(manifest.resolvers);
	for (const { name } of Object.values(schema.getTypeMap()).filter(isObjectType)) {
		resolvers[name] = methods[name] ?? {};
	}
	// type-graphql and @apollo/subgraph name the same map of graphql-js resolvers differently.
	return resolvers as ApolloResolvers;
}

/** Builds the federated schema of a service and reads its tables. */
export function buildSubgraph(manifest: SubgraphManifest): Subgraph {
	const schema = lexicographicSortSchema(
		buildSchemaSync({
			resolvers: manifest.resolvers,
			orphanedTypes: manifest.types ?? [],
			skipCheck: true,
			validate: false,
		}),
	);
	const { name, entities, restricted } = manifest;
	const sdl = textOf(schema);
	const tables = readTables(name, entities);
	const federated = buildSubgraphSchema({
		typeDefs: parse(sdl),
		resolvers: resolversOf(schema, manifest),
	});
	guardFields(federated, tables);
	return {
		name,
		manifest,
		sdl,
		schema: answerEntities(federated, manifest.references),
		tables,
		openTables: restricted ? readTables(openSchemaOf(name), entities) : tables,
	};
}
