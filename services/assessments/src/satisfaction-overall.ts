import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";

/** Means over the aspects of one satisfaction result; our own computation, for groups only. */
@Entity({ tableName: "satisfaction_overall" })
export class SatisfactionOverall {
	@PrimaryKey({ type: "string", columnType: "text" })
	resultId!: string;

	@Property({ type: "string", columnType: "numeric", nullable: true })
	percent!: string | null;

	@Property({ type: "string", columnType: "numeric", nullable: true })
	meanOfFive!: string | null;
}
