import type { EntityClass } from "@mikro-orm/core";
import DataLoader from "dataloader";
import { type Order, orderSql, totalOrder } from "./keyset.ts";
import type { LoaderFactory, SubgraphRequest } from "./request.ts";
import { columnOf } from "./table.ts";

type Property<Entity> = keyof Entity & string;
type Keyed<Entity> = Entity & { __key: string };

/** Edge to at most one record: the one whose `property` is the key, else null. */
export function byKey<Entity extends object>(
	entity: EntityClass<Entity>,
	property: Property<Entity>,
): LoaderFactory<string, Entity | null> {
	return (request) =>
		new DataLoader(async (keys) => {
			const table = request.table(entity);
			const column = columnOf(table, property);
			const sql = `select t.${column} as "__key", ${request.selectList(table)} from ${table.name} t where t.${column} = any($1)`;
			const found = await request.entities<Keyed<Entity>>(entity, sql, [keys], { isShort: true });
			return single(keys, found);
		});
}

/** How another record leads to the wanted one. */
interface Link<Other> {
	link: EntityClass<Other>;
	/** What is asked for. */
	key: Property<Other>;
	/** Holds the primary key of the wanted record. */
	target: Property<Other>;
	/** Of several links with one key the first leads on. */
	order: Order<Property<Other>>[];
}

/** Edge to at most one record: the one that the first record of another table with this key leads to. */
export function byKeyThrough<Entity extends object, Other extends object>(
	entity: EntityClass<Entity>,
	{ link, key, target, order }: Link<Other>,
): LoaderFactory<string, Entity | null> {
	return (request) =>
		new DataLoader(async (keys) => {
			const table = request.table(entity);
			const links = request.table(link);
			const first = totalOrder(links, order);
			const sql = `select k.key as "__key", ${request.selectList(table)} from unnest($1::text[]) k(key)
				cross join lateral (select t.${columnOf(links, target)} as target from ${links.name} t
					where t.${columnOf(links, key)} = k.key order by ${orderSql(links, first)} limit 1) l
				join ${table.name} t on t.${columnOf(table, table.primaryKey)} = l.target`;
			const found = await request.entities<Keyed<Entity>>(entity, sql, [keys], { isShort: true });
			return single(keys, found);
		});
}

/** Edge to a short list, bounded by nature: all records whose `property` is the key, in order. */
export function listBy<Entity extends object>(
	entity: EntityClass<Entity>,
	property: Property<Entity>,
	order: Order<Property<Entity>>[] = [],
): LoaderFactory<string, Entity[]> {
	return (request) =>
		new DataLoader(async (keys) => {
			const table = request.table(entity);
			const column = columnOf(table, property);
			const sql = `select t.${column} as "__key", ${request.selectList(table)} from ${table.name} t where t.${column} = any($1) order by ${orderSql(table, totalOrder(table, order))}`;
			const found = await request.entities<Keyed<Entity>>(entity, sql, [keys], { isShort: true });
			return group(keys, found);
		});
}

/** The row that was found for each key, null where there is none. */
function single<Entity>(keys: readonly string[], rows: Keyed<Entity>[]): (Entity | null)[] {
	const byKeyValue = new Map(rows.map((row) => [row.__key, row]));
	return keys.map((key) => byKeyValue.get(key) ?? null);
}

/** Rows by the key they were found for, in the order of the keys. */
export function group<Entity>(keys: readonly string[], rows: Keyed<Entity>[]): Entity[][] {
	const groups = new Map<string, Entity[]>(keys.map((key) => [key, []]));
	for (const row of rows) groups.get(row.__key)?.push(row);
	return keys.map((key) => groups.get(key) ?? []);
}

/** Every record of a small closed list, in order. */
export async function all<Entity extends object>(
	request: SubgraphRequest,
	entity: EntityClass<Entity>,
	order: Order<Property<Entity>>[] = [],
): Promise<Entity[]> {
	const table = request.table(entity);
	const sql = `select ${request.selectList(table)} from ${table.name} t order by ${orderSql(table, totalOrder(table, order))}`;
	return request.entities(entity, sql, []);
}
