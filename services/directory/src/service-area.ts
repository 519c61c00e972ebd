import { Column, Key } from "@lao/subgraph/column";
import { ImportedFact } from "@lao/subgraph/source";
import { Entity } from "@mikro-orm/decorators/legacy";
import { Directive, Int, ObjectType } from "type-graphql";

@Entity({ tableName: "service_area" })
@Directive(`@key(fields: "code")`)
@ObjectType({
	description:
		"Domain of local public service in the decentralisation plan (ด้านการจัดบริการสาธารณะของ อปท.)",
})
export class ServiceArea extends ImportedFact {
	@Key(
		"Code of the area: INFRASTRUCTURE, QUALITY_OF_LIFE, ORDER_AND_SAFETY, ECONOMY, ENVIRONMENT or CULTURE (รหัสด้าน)",
	)
	code!: string;

	@Column(() => Int, { description: "Place of the area among the six in the plan (ลำดับด้าน)" })
	position!: number;

	@Column(() => String, { description: "Thai name of the area (ชื่อด้านภาษาไทย)" })
	nameTh!: string;

	@Column(() => String, { description: "English name of the area (ชื่อด้านภาษาอังกฤษ)" })
	nameEn!: string;
}
