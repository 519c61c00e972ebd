import { randomBytes } from "node:crypto";
import { Entity } from "@mikro-orm/decorators/legacy";
import pg from "pg";
import {
	Arg,
	Args,
	Ctx,
	createUnionType,
	Field,
	InterfaceType,
	ObjectType,
	Query,
	Resolver,
} from "type-graphql";
import { Column, Key } from "../src/column.ts";
import { type ListArgs, listArgsOf } from "../src/list-args.ts";
import { all, byKey } from "../src/loaders.ts";
import { NeedsScope } from "../src/needed-scope.ts";
import type { PagedList } from "../src/paged-list.ts";
import { page } from "../src/pages.ts";
import type { SubgraphRequest } from "../src/request.ts";
import { type RunningSubgraph, runSubgraph } from "../src/running.ts";
import { buildSubgraph, type SubgraphManifest } from "../src/subgraph.ts";

@InterfaceType({ description: "Anybody (ใครก็ตาม)" })
abstract class Anybody {
	@Field(() => String, { description: "Name (ชื่อ)" })
	name!: string;

	@NeedsScope("admin")
	@Field(() => String, { description: "Remark (หมายเหตุ)", nullable: true })
	remark!: string | null;
}

@Entity({ tableName: "trader" })
@ObjectType({ description: "Trader (ผู้ค้า)", implements: Anybody })
export class Trader implements Anybody {
	@Key("Code (รหัส)") code!: string;
	@Column(() => String, { description: "Name (ชื่อ)" }) name!: string;
	@Column(() => String, { scope: "admin", description: "Remark (หมายเหตุ)", nullable: true })
	remark!: string | null;
	@Column(() => String, { scope: "pii:read", description: "Telephone (โทรศัพท์)", nullable: true })
	phone!: string | null;
}

@ObjectType({ description: "Stranger (คนแปลกหน้า)" })
class Stranger {
	@Field(() => String, { description: "Name (ชื่อ)" }) name!: string;
}

const Member = createUnionType({
	name: "Member",
	description: "Trader or stranger (สมาชิก)",
	types: () => [Trader, Stranger] as const,
	resolveType: (value) => (value instanceof Trader ? "Trader" : "Stranger"),
});

const traderArgs = listArgsOf(Trader);
export const traders: PagedList<Trader> = { entity: Trader, order: [{ by: "code" }] };
const traderByCode = byKey(Trader, "code");

@Resolver()
class GuildResolver {
	@Query(() => [Trader], { description: "Traders (ผู้ค้า)" })
	traders(
		@Args(() => traderArgs) args: ListArgs,
		@Ctx() request: SubgraphRequest,
	): Promise<Trader[]> {
		return page(request, traders, "", args).nodes;
	}

	@Query(() => [Anybody], { description: "Everybody (ทุกคน)" })
	everybody(@Ctx() request: SubgraphRequest): Promise<Anybody[]> {
		return all(request, Trader);
	}

	@Query(() => Member, { description: "Member by code (สมาชิก)", nullable: true })
	async member(
		@Arg("code", () => String, { description: "Code (รหัส)" }) code: string,
		@Ctx() request: SubgraphRequest,
	): Promise<Trader | null> {
		const trader = await request.load(traderByCode, code);
		return trader && Object.assign(trader, { __typename: "Trader" });
	}
}

/** Invented: no operator gives out numbers that are all zeros. */
export const phones = [12, 34].map((end) => `08${"0".repeat(6)}${end}`);

const manifest = (name: string): SubgraphManifest => ({
	name,
	entities: [Trader],
	resolvers: [GuildResolver],
	references: {},
	migrations: [],
	importers: [],
	facts: { folder: new URL("./", import.meta.url), files: [] },
});

export interface Guild {
	sdl: string;
	running: RunningSubgraph;
	close(): Promise<void>;
}

/** A service of traders, of whom one has no telephone, in a schema of its own. */
export async function openGuild(adminUrl: string): Promise<Guild> {
	const name = `guild_${randomBytes(4).toString("hex")}`;
	const admin = new pg.Client({ connectionString: adminUrl });
	await admin.connect();
	await admin.query(`create schema ${name};
		create table ${name}.data_version as select 1::bigint as version;
		create table ${name}.trader (code text primary key, name text not null, remark text, phone text)`);
	await admin.query(
		`insert into ${name}.trader values
			('a', 'Ant', 'of Ant', $1), ('b', 'Bee', 'of Bee', $2), ('c', 'Cat', null, null)`,
		phones,
	);
	const subgraph = buildSubgraph(manifest(name));
	const secret = "a secret of the test";
	const running = runSubgraph({ url: adminUrl, subgraph, secret, statementTimeoutMs: 10_000 });
	const close = async () => {
		await running.close();
		await admin.query(`drop schema ${name} cascade`);
		await admin.end();
	};
	return { sdl: subgraph.sdl, running, close };
}
