import { searchColumnSql } from "@lao/subgraph/search/column";
import { foldSql } from "@lao/thai/search-text";
import { Migration } from "@mikro-orm/migrations";

export class Migration0002 extends Migration {
	override up(): void {
		this.addSql(searchColumnSql("lao", ["full_name_th", "short_name_th", "name_en"], foldSql));
		this.addSql(searchColumnSql("lao_period", ["full_name_th"], foldSql, "not is_current"));
	}
}
