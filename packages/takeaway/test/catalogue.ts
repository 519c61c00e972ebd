import { buildSchema } from "graphql";
import type { Answer, Ask } from "../src/answer.ts";
import type { Row } from "../src/rows.ts";
import { openTable, type Table } from "../src/table.ts";

/** A small schema of the shapes a graph has. */
export const schema = buildSchema(`
	scalar Date
	scalar DateTime
	scalar Decimal
	type Query {
		town(code: ID!): Town
		towns(first: Int = 50, after: String): TownConnection!
		regions: [Region!]!
		today: Date
	}
	type Region { code: ID! towns: [Town!]! }
	type TownConnection { nodes: [Town!]! pageInfo: PageInfo! totalCount: Int! }
	type PageInfo { hasNextPage: Boolean! endCursor: String }
	type Town {
		"Code of the town (รหัส)" code: ID!
		"Name of the town (ชื่อ)" name: String
		people: Int
		area: Float
		isOld: Boolean
		share: Decimal
		founded: Date
		seenAt: DateTime
		kinds: [Kind!]!
		mayor: Person
		markets(first: Int = 50, after: String): MarketConnection!
		roads: [Road!]!
	}
	enum Kind { CITY PORT }
	type Person { name: String! children: [Person!]! }
	type Road { number: Int! stops: [Stop!]! }
	type Stop { name: String! }
	type MarketConnection { nodes: [Market!]! pageInfo: PageInfo! totalCount: Int! }
	type Market { name: String! stalls: Int }
`);

/** Opens a table over answers given one after another. */
export function openOver(query: string, ...answers: Answer[]): Promise<Table> {
	const ask: Ask = async () => {
		const next = answers.shift();
		if (!next) throw new Error("Nothing more was to be asked");
		return next;
	};
	return openTable({ schema, request: { query }, ask, pageSize: 5000 });
}

/** Column names and rows of a table. */
export async function readAll({ columns, batches }: Table): Promise<[string[], ...Row[]]> {
	const rows = (await Array.fromAsync(batches)).flat();
	return [columns.map(({ name }) => name), ...rows];
}

export const lastPage = { hasNextPage: false, endCursor: null };
