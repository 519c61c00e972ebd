import { Column, FilterColumn, Key } from "@lao/subgraph/column";
import { ImportedFact } from "@lao/subgraph/source";
import { Entity } from "@mikro-orm/decorators/legacy";
import { Directive, Int, ObjectType } from "type-graphql";

@Entity({ tableName: "plan_target" })
@Directive(`@key(fields: "code")`)
@ObjectType({
	description: "Target of a master plan under the national strategy (เป้าหมายแผนแม่บทย่อย)",
})
export class PlanTarget extends ImportedFact {
	@Key("Code of the target, such as 200301 (รหัสเป้าหมาย)")
	code!: string;

	@Column(() => String, {
		description:
			"Short label under which the study cites the target, such as 20.3 (ชื่อย่อของเป้าหมาย)",
	})
	label!: string;

	@Column(() => String, { description: "Thai name of the target (ชื่อเป้าหมายภาษาไทย)" })
	nameTh!: string;

	@Column(() => String, { description: "English name of the target, ours (ชื่อเป้าหมายภาษาอังกฤษ)" })
	nameEn!: string;

	@Column(() => String, { description: "Number of the sub-plan that holds the target (แผนย่อย)" })
	subPlan!: string;

	@Column(() => Int, { description: "Number of the issue of the master plan (ประเด็นแผนแม่บท)" })
	masterPlanIssue!: number;

	@Column(() => String, {
		description: "Thai name of the issue of the master plan (ชื่อประเด็นแผนแม่บท)",
	})
	masterPlanNameTh!: string;

	@Column(() => String, {
		description: "English name of the issue of the master plan, ours (ชื่อประเด็นแผนแม่บทภาษาอังกฤษ)",
	})
	masterPlanNameEn!: string;

	/** Computed by the table from `issues`. */
	@FilterColumn(() => Boolean, {
		description: "True when any issue stands beside the record (มีข้อสังเกต)",
	})
	hasIssues!: boolean;
}
