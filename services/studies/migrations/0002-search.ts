import { searchColumnSql } from "@lao/subgraph/search/column";
import { foldSql } from "@lao/thai/search-text";
import { Migration } from "@mikro-orm/migrations";

export class Migration0002 extends Migration {
	override up(): void {
		this.addSql(searchColumnSql("finding", ["statement_th", "statement_en"], foldSql));
		this.addSql(searchColumnSql("recommendation", ["title_th", "title_en"], foldSql));
	}
}
