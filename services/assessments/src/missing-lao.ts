import { Column, FilterColumn } from "@lao/subgraph/column";
import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { ID, ObjectType } from "type-graphql";
import { LaoType } from "./lao-type.stub.ts";

/** Row of a view, never written: who is expected in a round and has no result. */
@Entity({ tableName: "missing_lao" })
@ObjectType({ description: "Active LAO without a result in a round (อปท. ที่ไม่มีผลในรอบ)" })
export class MissingLao {
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
	roundId!: string;

	/** Of the round: a generated one also tells of observed bodies. */
	@Property({ type: "boolean", columnType: "boolean" })
	isSynthetic!: boolean;
}
