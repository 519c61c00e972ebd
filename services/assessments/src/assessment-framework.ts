import { Column, Key } from "@lao/subgraph/column";
import { ImportedFact } from "@lao/subgraph/source";
import { Entity, Property } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";

@Entity({ tableName: "assessment_framework" })
@ObjectType({ description: "Way of assessing LAOs that is repeated by year (ระบบการประเมิน)" })
export class AssessmentFramework extends ImportedFact {
	@Key("Code of the framework: LPA, SATISFACTION or MINIMUM_STANDARDS (รหัสระบบการประเมิน)")
	code!: string;

	@Column(() => String, {
		description: "Thai name of the framework (ชื่อระบบการประเมินภาษาไทย)",
	})
	nameTh!: string;

	@Column(() => String, {
		description: "English name of the framework (ชื่อระบบการประเมินภาษาอังกฤษ)",
	})
	nameEn!: string;

	@Column(() => String, {
		description: "Purpose of the framework in one English line of our own (วัตถุประสงค์)",
	})
	purposeEn!: string;

	@Property({ type: "string", columnType: "text", index: true })
	agencyCode!: string;
}
