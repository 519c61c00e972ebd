import { FilterColumn } from "@lao/subgraph/column";
import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { ID } from "type-graphql";

/** A recommendation concerns a domain of local public service. */
@Entity({ tableName: "recommendation_area" })
export class RecommendationArea {
	@PrimaryKey({ type: "string", columnType: "text" })
	id!: string;

	@Property({ type: "string", columnType: "text", index: true })
	studyId!: string;

	@Property({ type: "string", columnType: "text", index: true })
	recommendationId!: string;

	@FilterColumn(() => ID, { description: "Code of the service area (รหัสด้านบริการ)" })
	serviceAreaCode!: string;
}
