import "reflect-metadata";
import { Migrator } from "@mikro-orm/migrations";
import { type EntityClass, type MigrationObject, MikroORM } from "@mikro-orm/postgresql";

export interface OrmOptions {
	/** PostgreSQL schema that holds the tables of one service. */
	schema: string;
	/** Connection URL; without one the ORM knows the tables but cannot reach them. */
	url?: string;
	entities: EntityClass<object>[];
	migrations: MigrationObject[];
}

/** The object-relational mapping of one service: its tables, and its migrations when it has a URL. */
export function createOrm({ schema, url, entities, migrations }: OrmOptions): MikroORM {
	return new MikroORM({
		clientUrl: url ?? "postgres://unconnected/none",
		schema,
		entities,
		extensions: [Migrator],
		discovery: { warnWhenNoEntities: false },
		migrations: { migrationsList: migrations, snapshot: false, silent: true, schema },
		pool: { max: 1 },
	});
}
