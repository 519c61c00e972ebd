import { randomBytes } from "node:crypto";
import { Entity, Property } from "@mikro-orm/decorators/legacy";
import pg from "pg";
import { Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from "type-graphql";
import { Column, FilterColumn, Key, ReadBy } from "../src/column.ts";
import { all, byKey } from "../src/loaders.ts";
import type { SubgraphRequest } from "../src/request.ts";
import { type RunningSubgraph, runSubgraph } from "../src/running.ts";
import { buildSubgraph, type SubgraphManifest } from "../src/subgraph.ts";

@Entity({ tableName: "boat" })
@ObjectType({ description: "Boat (เรือ)" })
export class Boat {
	@Key("Code (รหัส)") code!: string;
	@Column(() => String, { description: "Name (ชื่อ)" }) name!: string;
	@Column(() => Int, { description: "Length in metres (ความยาว)" }) length!: number;
	@Column(() => Int, { description: "Beam in metres (ความกว้าง)" }) beam!: number;
	@FilterColumn(() => String, { description: "Boat that tows it (เรือลาก)", nullable: true })
	tugCode!: string | null;
	@ReadBy("log")
	@Property({ type: "string", columnType: "text" })
	logText!: string;

	@Field(() => String, { description: "Log (บันทึก)" })
	get log(): string {
		return this.logText.toUpperCase();
	}
}

const boatByCode = byKey(Boat, "code");

@Resolver(() => Boat)
class BoatResolver {
	@Query(() => [Boat], { description: "Boats (เรือ)" })
	boats(@Ctx() request: SubgraphRequest): Promise<Boat[]> {
		return all(request, Boat);
	}

	/** A mistake: its statement leaves out columns whatever is asked for. */
	@Query(() => [Boat], { description: "Boats by code alone (เรือ)" })
	bareBoats(@Ctx() request: SubgraphRequest): Promise<Boat[]> {
		return request.entities(Boat, `select t.code from ${request.table(Boat).name} t`, []);
	}

	@FieldResolver(() => Boat, { nullable: true, description: "Boat that tows it (เรือลาก)" })
	tug(@Root() { tugCode }: Boat, @Ctx() request: SubgraphRequest): Promise<Boat | null> {
		return request.loadIf(boatByCode, tugCode);
	}

	@FieldResolver(() => Int, { description: "Area in square metres (พื้นที่)" })
	area(@Root() { length, beam }: Boat): number {
		return length * beam;
	}
}

const manifest = (name: string): SubgraphManifest => ({
	name,
	entities: [Boat],
	resolvers: [BoatResolver],
	references: {},
	migrations: [],
	importers: [],
	facts: { folder: new URL("./", import.meta.url), files: [] },
});

export interface Harbour {
	running: RunningSubgraph;
	/** As its owner. */
	admin: pg.Client;
	/** Schema of its tables. */
	name: string;
	close(): Promise<void>;
}

/** A service of two boats, the second towed by the first, in a schema of its own. */
export async function openHarbour(adminUrl: string): Promise<Harbour> {
	const name = `harbour_${randomBytes(4).toString("hex")}`;
	const admin = new pg.Client({ connectionString: adminUrl });
	await admin.connect();
	await admin.query(`create schema ${name};
		create table ${name}.data_version as select 1::bigint as version;
		create table ${name}.boat (code text primary key, name text not null, length integer not null,
			beam integer not null, tug_code text, log_text text not null);
		insert into ${name}.boat values
			('a', 'Ant', 20, 5, null, 'calm'), ('b', 'Bee', 30, 6, 'a', 'storm')`);
	const running = runSubgraph({
		url: adminUrl,
		subgraph: buildSubgraph(manifest(name)),
		secret: "a secret of the test",
		statementTimeoutMs: 10_000,
	});
	const close = async () => {
		await running.close();
		await admin.query(`drop schema ${name} cascade`);
		await admin.end();
	};
	return { running, admin, name, close };
}
