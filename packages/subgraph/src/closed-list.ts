import type { EntityClass } from "@mikro-orm/core";
import DataLoader from "dataloader";
import { byKey } from "./loaders.ts";
import type { LoaderFactory, SubgraphRequest } from "./request.ts";
import { columnOf, selectListOf, type Table } from "./table.ts";

/** A whole list as it was at one version of the data. */
interface KeptList<Entity> {
	version: number | undefined;
	byKey: ReadonlyMap<string, Entity>;
}

/**
 * Edge to at most one record of a closed list: one of some hundreds, such as provinces, that change
 * with an import alone. The list is read whole and kept; from then on the edge takes no statement
 * where a statement of the same request has read data of that very version.
 */
export function byKeyOfClosedList<Entity extends object>(
	entity: EntityClass<Entity>,
	property: keyof Entity & string,
): LoaderFactory<string, Entity | null> {
	const lists = new WeakMap<Table, KeptList<Entity>>();
	const byStatement = byKey(entity, property);
	return (request) =>
		new DataLoader(async (keys) => {
			// Nothing tells what version is wanted, and to ask for it takes as long as to ask for the records.
			if (request.seen.size === 0) return request.loader(byStatement).loadMany(keys);
			const table = request.table(entity);
			let list = lists.get(table);
			if (list?.version === undefined || !request.seen.has(list.version)) {
				list = await readList(request, entity, property);
				lists.set(table, list);
			}
			const found = keys.map((key) => list.byKey.get(key) ?? null);
			request.reuse(found);
			return found;
		});
}

interface Listed {
	__key: string;
	/** Told with every row of a service that tells versions. */
	__version?: number;
}

async function readList<Entity extends object>(
	request: SubgraphRequest,
	entity: EntityClass<Entity>,
	property: string,
): Promise<KeptList<Entity>> {
	const table = request.table(entity);
	const key = columnOf(table, property);
	const sql = `select t.${key} as "__key", ${selectListOf(table)} from ${table.name} t`;
	const records = await request.entities(entity as EntityClass<Entity & Listed>, sql, []);
	return {
		version: records[0]?.__version,
		byKey: new Map(records.map((record) => [record.__key, record])),
	};
}
