import { FilterColumn } from "@lao/subgraph/column";
import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { ID } from "type-graphql";

/** A finding concerns a domain of local public service. */
@Entity({ tableName: "finding_area" })
export class FindingArea {
	@PrimaryKey({ type: "string", columnType: "text" })
	id!: string;

	@Property({ type: "string", columnType: "text", index: true })
	studyId!: string;

	@Property({ type: "string", columnType: "text", index: true })
	findingId!: string;

	@FilterColumn(() => ID, { description: "Code of the service area (รหัสด้านบริการ)" })
	serviceAreaCode!: string;
}
