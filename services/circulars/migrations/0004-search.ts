import { searchColumnSql } from "@lao/subgraph/search/column";
import { foldSql } from "@lao/thai/search-text";
import { Migration } from "@mikro-orm/migrations";

export class Migration0004 extends Migration {
	override up(): void {
		this.addSql(searchColumnSql("circular", ["number", "subject"], foldSql));
		this.addSql(searchColumnSql("number_claim", ["text", "number"], foldSql));
		this.addSql(searchColumnSql("subject_variant", ["text"], foldSql));
		this.addSql(searchColumnSql("letter_paragraph", ["text"], foldSql));
	}
}
