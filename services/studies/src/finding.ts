import { Column, FilterColumn, Key } from "@lao/subgraph/column";
import { ImportedFact } from "@lao/subgraph/source";
import { Entity } from "@mikro-orm/decorators/legacy";
import { ID, Int, ObjectType } from "type-graphql";
import { AreaScope } from "./area-scope.ts";

@Entity({ tableName: "finding" })
@ObjectType({ description: "Statement of what a study did or found (ผลการศึกษา)" })
export class Finding extends ImportedFact {
	@Key("Identifier of the finding (รหัสผลการศึกษา)")
	id!: string;

	@Column(() => Int, { description: "Place of the finding among those of the study (ลำดับ)" })
	position!: number;

	@Column(() => String, { description: "Statement in Thai (ผลการศึกษาภาษาไทย)" })
	statementTh!: string;

	@Column(() => String, { description: "Statement in English (ผลการศึกษาภาษาอังกฤษ)" })
	statementEn!: string;

	@Column(() => Boolean, {
		description:
			"True when the wording is our summary, not the words of the study (เป็นบทสรุปของเรา)",
	})
	isSummary!: boolean;

	@Column(() => AreaScope, {
		description:
			"Reach over the domains of local public service; null when the source does not say (ขอบเขตด้าน)",
		nullable: true,
	})
	appliesTo!: AreaScope | null;

	@Column(() => String, {
		description: "What of this record is our reading and not said by the source (การตีความของเรา)",
		nullable: true,
	})
	reading!: string | null;

	@FilterColumn(() => ID, { description: "Identifier of the study (รหัสการศึกษา)" })
	studyId!: string;

	@FilterColumn(() => ID, { description: "Identifier of the chapter (รหัสหัวข้อ)" })
	chapterId!: string;
}
