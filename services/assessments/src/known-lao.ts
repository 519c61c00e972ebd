import { FilterColumn } from "@lao/subgraph/column";
import { Entity, PrimaryKey } from "@mikro-orm/decorators/legacy";
import { ID } from "type-graphql";
import { LaoType } from "./lao-type.stub.ts";

/** LAO as the directory told it last: what results are selected and grouped by. */
@Entity({ tableName: "known_lao" })
export class KnownLao {
	@PrimaryKey({ type: "string", columnType: "text" })
	laoId!: string;

	@FilterColumn(() => LaoType, { description: "Kind of the body today (ประเภท อปท.)" })
	type!: LaoType;

	@FilterColumn(() => ID, { description: "Code of the province (รหัสจังหวัด)" })
	provinceCode!: string;

	@FilterColumn(() => ID, { description: "Code of the region (รหัสภาค)", nullable: true })
	regionCode!: string | null;

	@FilterColumn(() => Boolean, {
		description: "False when the registry no longer holds the body (ยังคงอยู่ในทะเบียน)",
	})
	isActive!: boolean;

	@FilterColumn(() => Boolean, {
		description: "True when the body was generated, not observed (ข้อมูลสังเคราะห์)",
	})
	isSynthetic!: boolean;
}
