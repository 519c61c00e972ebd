import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";

/** A study serves a target of a master plan. */
@Entity({ tableName: "study_plan_target" })
export class StudyPlanTarget {
	@PrimaryKey({ type: "string", columnType: "text" })
	id!: string;

	@Property({ type: "string", columnType: "text", index: true })
	studyId!: string;

	@Property({ type: "string", columnType: "text", index: true })
	planTargetCode!: string;
}
