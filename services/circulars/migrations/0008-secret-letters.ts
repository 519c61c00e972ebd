import { Migration } from "@mikro-orm/migrations";

/** Columns that name the letters a row belongs to or leads to. */
const letterColumns: Readonly<Record<string, readonly string[]>> = {
	number_claim: ["circular_id"],
	subject_variant: ["circular_id"],
	letter_reference: ["circular_id", "referred_id"],
	enclosure: ["circular_id", "enclosed_circular_id"],
	enclosure_file: ["circular_id"],
	letter_paragraph: ["circular_id"],
	deadline: ["circular_id"],
	contact: ["circular_id"],
	plan_target_mention: ["circular_id"],
	manifestation: ["circular_id"],
	field_reading: ["circular_id"],
	personal_datum: ["circular_id"],
	recipient: ["circular_id"],
	stamp: ["circular_id"],
	circular_relation: ["from_id", "to_id"],
};

/**
 * Every row knows whether a letter that it belongs or leads to is secret: asking the letters at each
 * reading made the pages of 50 bodies' letters take three times as long.
 */
export class Migration0008 extends Migration {
	override up(): void {
		// Named in full: a search path of its own would double what a trigger costs.
		const schema = this.config.get("schema");
		this.addSql(`alter table circular add column is_secret boolean not null
			generated always as (secrecy_level is not null and secrecy_level <> 'NORMAL') stored`);
		this.addSql("create index on circular (id) where is_secret");
		for (const [table, columns] of Object.entries(letterColumns)) {
			const letters = columns.map((column) => `new.${column}`).join(", ");
			this.addSql(`alter table ${table} add column is_secret boolean not null default false`);
			// Also overrules whoever writes the column by hand.
			this.addSql(`create function ${table}_secrecy() returns trigger language plpgsql as $$ begin
					new.is_secret := exists (select from "${schema}".circular c
						where c.is_secret and c.id in (${letters}));
					return new;
				end $$`);
			this.addSql(`create trigger secrecy before insert or update on ${table}
				for each row execute function ${table}_secrecy()`);
		}
		this.addSql(`create function letter_secrecy() returns trigger language plpgsql
			set search_path from current as $$ begin
				${judgedAnew("coalesce(new.id, old.id)")}
				return null;
			end $$`);
		for (const [event, condition] of [
			["insert", "new.is_secret"],
			["update", "old.is_secret <> new.is_secret"],
			["delete", "old.is_secret"],
		]) {
			this.addSql(`create trigger secrecy_after_${event} after ${event} on circular
				for each row when (${condition}) execute function letter_secrecy()`);
		}
		this.addSql(`do $$ declare letter text; begin
			for letter in select id from circular where is_secret loop
				${judgedAnew("letter")}
			end loop;
		end $$`);
	}
}

/** Statements that make the trigger of each table look at a letter's rows again. */
function judgedAnew(letter: string): string {
	const rows = Object.entries(letterColumns).flatMap(([table, columns]) =>
		columns.map(
			(column) => `update ${table} set is_secret = is_secret where ${column} = ${letter};`,
		),
	);
	return rows.join("\n");
}
