import type { Kind, Variables, Without } from "./kind.ts";
import type { World } from "./world.ts";

/** A request over HTTP, as the load sends it. */
interface EngineRequest {
	path: string;
	body: string;
}

/** One way to answer the questions, in processes of its own. */
export interface Engine {
	name: string;
	title: string;
	/** Place in tables: ours first, the limits last. */
	place: number;
	dialect: Dialect;
	/** Whether it only ever answers what it was asked before. */
	identicalOnly?: boolean;
	/** Starts it over the data of the world. */
	start(world: World): Promise<Running>;
}

export interface Running {
	address: string;
	stop(): Promise<void>;
}

/** How a question is put and its answer is read. */
export interface Dialect {
	/** Why a kind cannot be asked. */
	without(kind: Kind): Without | undefined;
	request(kind: Kind, variables: Variables): EngineRequest;
	/** Facts of the answer, in the shape of ours. */
	read(kind: Kind, variables: Variables, body: string): unknown;
}

/** Asks once and returns the text of the answer. */
export async function post({ address }: Running, { path, body }: EngineRequest): Promise<string> {
	const headers = { "content-type": "application/json", accept: "application/json" };
	const response = await fetch(`${address}${path}`, { method: "POST", headers, body });
	const text = await response.text();
	if (!response.ok) throw new Error(`${address}${path}: ${text.slice(0, 2000)}`);
	return text;
}

/** Data of a GraphQL answer without errors. */
export const dataOf = (body: string) => {
	const { data, errors } = JSON.parse(body);
	if (errors) throw new Error(JSON.stringify(errors).slice(0, 2000));
	return data;
};

/** GraphQL against our schema. */
export const graphDialect: Dialect = {
	without: () => undefined,
	request: ({ query }, variables) => ({
		path: "/graphql",
		body: JSON.stringify({ query, variables }),
	}),
	read: (_kind, _variables, body) => dataOf(body),
};

/** Parameters of a statement that the engine keeps by the name of the kind. */
export const statementDialect: Dialect = {
	without: ({ statement }) => (typeof statement === "string" ? undefined : statement),
	request: ({ name, parameters }, variables) => ({
		path: `/${name}`,
		body: JSON.stringify(parameters(variables)),
	}),
	read: (_kind, _variables, body) => dataOf(body),
};

/** GraphQL against the schema PostGraphile makes of the tables. */
export const postgraphileDialect: Dialect = {
	without: ({ postgraphile }) => ("why" in postgraphile ? postgraphile : undefined),
	request: ({ postgraphile }, variables) => {
		if ("why" in postgraphile) throw new Error(postgraphile.why);
		return { path: "/graphql", body: JSON.stringify({ query: postgraphile.query, variables }) };
	},
	read: ({ postgraphile }, variables, body) => {
		if ("why" in postgraphile) throw new Error(postgraphile.why);
		return postgraphile.read(dataOf(body) as never, variables);
	},
};
