import { provinceRegionView } from "@lao/importing/known-laos";
import { Migration } from "@mikro-orm/migrations";

/** What groups of letters read beside the letters themselves. */
export class Migration0006 extends Migration {
	override up(): void {
		this.addSql(provinceRegionView);
	}
}
