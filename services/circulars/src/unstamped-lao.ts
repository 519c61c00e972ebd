import { Column, FilterColumn } from "@lao/subgraph/column";
import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { ID, ObjectType } from "type-graphql";
import { LaoType } from "./lao-type.stub.ts";

/** Row of a view, never written: whom a letter is meant for and who left no stamp. */
@Entity({ tableName: "unstamped_lao" })
@ObjectType({ description: "LAO without a stamp on a letter meant for it (อปท. ที่ไม่พบตราประทับรับ)" })
export class UnstampedLao {
	@PrimaryKey({ type: "string", columnType: "text" })
	id!: string;

	@Column(() => LaoType, { description: "Kind of the body today (ประเภท อปท.)" })
	type!: LaoType;

	@FilterColumn(() => ID, { description: "Permanent identifier of the body (รหัสถาวรของ อปท.)" })
	laoId!: string;

	@FilterColumn(() => ID, { description: "Code of the province (รหัสจังหวัด)" })
	provinceCode!: string;

	@FilterColumn(() => ID, { description: "Code of the region (รหัสภาค)", nullable: true })
	regionCode!: string | null;

	@Property({ type: "string", columnType: "text" })
	circularId!: string;

	@Property({ type: "boolean", columnType: "boolean" })
	isSynthetic!: boolean;
}
