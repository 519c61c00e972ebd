import type { EntityClass } from "@mikro-orm/core";
import type { Order } from "./keyset.ts";
import type { SubgraphRequest } from "./request.ts";

type Property<Entity> = keyof Entity & string;

/** A list that is served in pages, per parent when it has one. */
export interface PagedList<Entity extends object> {
	entity: EntityClass<Entity>;
	/** Order unless the client asks for another. */
	order: Order<Property<Entity>>[];
	/** Property that holds the key of the parent. */
	by?: Property<Entity>;
	/** Link table when parent and record meet many to many. */
	via?: Via<Entity>;
	/** Where reading all records of a parent, to sort them, would cost too much. */
	nearest?: Nearest<Entity>;
}

/** A shorter way to the first records of a parent in the list's own order. */
export interface Nearest<Entity> {
	/** Conditions it is for, and no others. */
	where: Where<Entity>;
	/** In place of the table in FROM: the first `$2` records of the parent `k.key` at least. */
	from(request: SubgraphRequest): string;
}

export interface Via<Entity> {
	entity: EntityClass<object>;
	/** Property of the link that holds the key of the parent. */
	parent: string;
	/** Property of the link that holds the key of the record. */
	record: string;
	/** Property of the record the link points to; its primary key when absent. */
	target?: Property<Entity>;
}

/** Equality conditions on the records of a list; an undefined value asks for nothing. */
export type Where<Entity> = {
	[P in Property<Entity>]?: string | number | boolean | string[] | null;
};
