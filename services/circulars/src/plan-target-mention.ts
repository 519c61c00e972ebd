import { Entity, Property } from "@mikro-orm/decorators/legacy";
import { LetterPart } from "./letter-part.ts";

/** A letter names a target of the national strategy's master plans. */
@Entity({ tableName: "plan_target_mention" })
export class PlanTargetMention extends LetterPart {
	@Property({ type: "string", columnType: "text", index: true })
	planTargetCode!: string;
}
