import { migrate } from "@lao/database/migrations";
import { createLoginRole, createServiceRoles, serviceUrl } from "@lao/database/roles";
import { Migration0001 } from "../migrations/0001-access.ts";

/** Schema of the keys and the audit, and owner of both. */
const schema = "access";

/** Role of the gateway that serves: it finds keys and adds to the audit, and can change neither. */
const gateway = "gateway";

const migrations = [{ name: "0001-access", class: Migration0001 }];

/** Way into the database of whoever makes and revokes keys and reads the audit. */
export const ownerUrl = (adminUrl: string) => serviceUrl(adminUrl, schema);

/** Way into the database of a gateway that serves. */
export const gatewayUrl = (adminUrl: string) => serviceUrl(adminUrl, gateway);

/** Makes the tables of keys and audit, and the roles that may use them; harmless to repeat. */
export async function prepareAccess(adminUrl: string): Promise<string[]> {
	await createServiceRoles(adminUrl, [{ name: schema, isServed: false }]);
	await createLoginRole(adminUrl, gateway);
	return migrate({ url: ownerUrl(adminUrl), schema, entities: [], migrations });
}
