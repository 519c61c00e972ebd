import { Column, FilterColumn } from "@lao/subgraph/column";
import { Entity, PrimaryKey } from "@mikro-orm/decorators/legacy";
import { ID, ObjectType } from "type-graphql";
import { LaoType } from "./lao-type.stub.ts";

/** Row of a view, never written: active bodies but Bangkok, which DLA does not oversee. */
@Entity({ tableName: "lao_without_agreement" })
@ObjectType({
	description:
		"Active LAO that hosts or partners no agreement ever signed; talks do not count, ended agreements do (อปท. ที่ไม่มีความร่วมมือ)",
})
export class LaoWithoutAgreement {
	@PrimaryKey({ type: "string", columnType: "text" })
	laoId!: string;

	@Column(() => LaoType, { description: "Kind of the body today (ประเภท อปท.)" })
	type!: LaoType;

	@FilterColumn(() => ID, { description: "Code of the province (รหัสจังหวัด)" })
	provinceCode!: string;

	@FilterColumn(() => ID, { description: "Code of the region (รหัสภาค)", nullable: true })
	regionCode!: string | null;

	@FilterColumn(() => Boolean, {
		description: "True when the body was generated, not observed (ข้อมูลสังเคราะห์)",
	})
	isSynthetic!: boolean;
}
