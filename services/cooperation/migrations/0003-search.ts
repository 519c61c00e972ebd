import { searchColumnSql } from "@lao/subgraph/search/column";
import { foldSql } from "@lao/thai/search-text";
import { Migration } from "@mikro-orm/migrations";

export class Migration0003 extends Migration {
	override up(): void {
		this.addSql(searchColumnSql("cooperation_agreement", ["service_th", "objective"], foldSql));
		this.addSql(searchColumnSql("agreement_party", ["name_as_written"], foldSql));
	}
}
