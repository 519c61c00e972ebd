import { Migration } from "@mikro-orm/migrations";

/** The newest letters that mean all bodies of a province, or of the country, without a sort. */
export class Migration0009 extends Migration {
	override up(): void {
		const newest = "date_issued desc, (id || '>')";
		const issued = "lao_id is null and means_laos and date_issued is not null";
		this.addSql(`create index recipient_newest_of_province on recipient (province_code, ${newest})
			where ${issued} and province_code is not null`);
		this.addSql(`create index recipient_newest_of_country on recipient (${newest})
			where ${issued} and province_code is null`);
	}
}
