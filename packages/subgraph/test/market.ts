import { randomBytes } from "node:crypto";
import { type Database, openPool } from "@lao/database/pool";
import { Entity } from "@mikro-orm/decorators/legacy";
import pg from "pg";
import { ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, FilterColumn, Key } from "../src/column.ts";
import { filterOf } from "../src/filter.ts";
import { listArgsOf } from "../src/list-args.ts";
import { SubgraphRequest } from "../src/request.ts";
import { DateScalar, DecimalScalar } from "../src/scalars.ts";
import { readTables } from "../src/table.ts";

export enum Roof {
	TILE = "TILE",
	TIN = "TIN",
}
registerEnumType(Roof, { name: "Roof" });

@Entity({ tableName: "town" })
export class Town {
	@Key("Code (รหัส)") code!: string;
	@FilterColumn(() => Int, { description: "Height (ความสูง)" }) height!: number;
}

@Entity({ tableName: "market" })
@ObjectType({ description: "Market (ตลาด)" })
export class Market {
	@Key("Code (รหัส)") code!: string;
	@Column(() => String, { description: "Name (ชื่อ)", nullable: true }) nameTh!: string | null;
	@Column(() => Int, { description: "Stalls (แผง)", nullable: true }) stalls!: number | null;
	@Column(() => Roof, { description: "Roof (หลังคา)", nullable: true }) roof!: Roof | null;
	@Column(() => [String], { description: "Goods (สินค้า)" }) goods!: string[];
	@FilterColumn(() => ID, { description: "Town (เมือง)" }) town!: string;
	@FilterColumn(() => DecimalScalar, { description: "Rent (ค่าเช่า)", nullable: true }) rent!: string;
	@FilterColumn(() => DateScalar, { description: "Opening (วันเปิด)", nullable: true })
	openedOn!: string;
}

filterOf(Town);
listArgsOf(Market, {
	related: { inTown: { entity: Town, from: "town", to: "code", description: "Town (เมือง)" } },
});

export const towns = [
	{ code: "a", height: 5 },
	{ code: "b", height: 300 },
];
const days = ["2023-09-30", "2023-10-01", "2024-02-29", null, "2023-12-31"];
const names = ["เชียงใหม่", "กาด", "แม่สาย", null, "ตลาดน้อย", "เก่า", null, "50%_Mall\\"];
export const markets = Array.from({ length: 40 }, (_, index) => ({
	code: `m${String(index).padStart(2, "0")}`,
	nameTh: names[index % names.length] ?? null,
	stalls: index % 5 === 0 ? null : (index * 7) % 6,
	roof: [Roof.TILE, Roof.TIN, null][index % 3] ?? null,
	goods: ["ปลา", "ผัก", "ผ้า"].slice(0, index % 4),
	town: index % 3 === 0 ? "a" : "b",
	rent: index % 4 === 0 ? null : `${index}.${(index * 377) % 1000}`,
	openedOn: days[index % days.length] ?? null,
}));

/** Tables of markets and towns in a schema of their own. */
export interface MarketDatabase {
	admin: pg.Client;
	/** Quoted nowhere: it is a plain name. */
	schema: string;
	request(): SubgraphRequest;
	close(): Promise<void>;
}

export async function openMarkets(adminUrl: string): Promise<MarketDatabase> {
	const schema = `markets_${randomBytes(4).toString("hex")}`;
	const admin = new pg.Client({ connectionString: adminUrl });
	await admin.connect();
	await admin.query(`create schema ${schema};
		create table ${schema}.town (code text primary key, height integer not null);
		create table ${schema}.market (code text primary key, name_th text, stalls integer,
			roof text, goods text[] not null, town text not null, rent numeric, opened_on date)`);
	await admin.query(
		`insert into ${schema}.town select * from json_to_recordset($1) t(code text, height integer)`,
		[JSON.stringify(towns)],
	);
	await admin.query(
		`insert into ${schema}.market select * from json_to_recordset($1)
			r(code text, "nameTh" text, stalls integer, roof text, goods text[], town text, rent numeric, "openedOn" date)`,
		[JSON.stringify(markets)],
	);
	const database: Database = openPool({ url: adminUrl, max: 2 });
	const tables = readTables(schema, [Market, Town]);
	return {
		admin,
		schema,
		request: () => new SubgraphRequest({ database, tables, secret: "s".repeat(32) }),
		close: async () => {
			await database.close();
			await admin.query(`drop schema ${schema} cascade`);
			await admin.end();
		},
	};
}
