import { Column, Key } from "@lao/subgraph/column";
import { DateScalar } from "@lao/subgraph/scalars";
import { ImportedFact } from "@lao/subgraph/source";
import { Entity, Property } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { LaoType } from "./lao-type.ts";

@Entity({ tableName: "lao_period" })
@ObjectType({
	description: "Time during which a body held one code, name and kind (ประวัติรหัส ชื่อ และประเภท)",
})
export class LaoPeriod extends ImportedFact {
	@Key("Identifier of the period (รหัสช่วงเวลา)")
	id!: string;

	@Column(() => String, {
		description: "Code in DLA's registry during the period (รหัส อปท. ในช่วงนั้น)",
		nullable: true,
	})
	code!: string | null;

	@Column(() => LaoType, { description: "Kind of the body during the period (ประเภทในช่วงนั้น)" })
	type!: LaoType;

	@Column(() => String, {
		description: "Full official name in Thai during the period (ชื่อเต็มในช่วงนั้น)",
	})
	fullNameTh!: string;

	@Column(() => DateScalar, {
		description: "First day of the period; null when not known (วันเริ่ม)",
		nullable: true,
	})
	validFrom!: string | null;

	@Column(() => DateScalar, {
		description: "Last day of the period; null when it lasts or is not known (วันสิ้นสุด)",
		nullable: true,
	})
	validTo!: string | null;

	@Column(() => Boolean, { description: "True for the period of today (ปัจจุบัน)" })
	isCurrent!: boolean;

	@Property({ type: "string", columnType: "text", index: true })
	laoId!: string;
}
