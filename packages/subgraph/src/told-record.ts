/**
 * A record as it is told here, with some values in place of its own. The record itself stays as it
 * is for whoever else reads it; to spread one copies nothing, since it reads its values where the
 * driver left them.
 */
export function toldRecord<Told extends object>(record: Told, values: Partial<Told>): Told {
	return Object.create(record, Object.getOwnPropertyDescriptors(values));
}
