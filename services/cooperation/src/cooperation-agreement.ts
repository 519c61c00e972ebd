import { Column, FilterColumn, Key } from "@lao/subgraph/column";
import { DateScalar } from "@lao/subgraph/scalars";
import { ImportedFact } from "@lao/subgraph/source";
import { Entity } from "@mikro-orm/decorators/legacy";
import { Directive, ID, Int, ObjectType } from "type-graphql";
import {
	AgreementInstrument,
	AgreementRegulation,
	AgreementStatus,
	CommitteeAppointment,
} from "./agreement-terms.ts";

@Entity({ tableName: "cooperation_agreement" })
@Directive(`@key(fields: "id")`)
@ObjectType({
	description:
		"Agreement of LAOs to provide a public service together (ความร่วมมือบริการสาธารณะระหว่าง อปท.)",
})
export class CooperationAgreement extends ImportedFact {
	@Key(
		"Identifier of the agreement: province, code of the host where known, and day, fixed when first recorded (รหัสความร่วมมือ)",
	)
	id!: string;

	@Column(() => String, {
		description: "Public service of the agreement, as written (ชื่อบริการสาธารณะ)",
	})
	serviceTh!: string;

	@Column(() => AgreementInstrument, {
		description: "Legal form of the agreement (รูปแบบความร่วมมือ)",
	})
	instrument!: AgreementInstrument;

	@Column(() => AgreementStatus, { description: "Stage the agreement has reached (สถานะ)" })
	status!: AgreementStatus;

	@Column(() => DateScalar, {
		description: "Day of signing; null when not signed or not known (วันที่ลงนาม)",
		nullable: true,
	})
	signedOn!: string | null;

	@Column(() => String, {
		description: "Day of signing as recorded, Buddhist era (วันที่ลงนาม พ.ศ.)",
		nullable: true,
	})
	signedOnTextBE!: string | null;

	@Column(() => DateScalar, {
		description: "Day on which an agreement not yet signed was talked over (วันที่หารือ)",
		nullable: true,
	})
	discussedOn!: string | null;

	@Column(() => String, {
		description: "Day of the talks as recorded, Buddhist era (วันที่หารือ พ.ศ.)",
		nullable: true,
	})
	discussedOnTextBE!: string | null;

	@Column(() => Int, {
		description: "Number of partner LAOs the source states, named or not (จำนวน อปท. ที่ระบุ)",
		nullable: true,
	})
	statedPartyCount!: number | null;

	@Column(() => CommitteeAppointment, { description: "Committee of the cooperation (คณะกรรมการ)" })
	committee!: CommitteeAppointment;

	@Column(() => AgreementRegulation, { description: "Rules of the cooperation (ระเบียบข้อตกลง)" })
	regulation!: AgreementRegulation;

	@Column(() => String, {
		description: "Objective of the cooperation; null when not known (วัตถุประสงค์)",
		nullable: true,
	})
	objective!: string | null;

	@Column(() => String, {
		description: "Problems of the cooperation; null when not known (ปัญหา/อุปสรรค)",
		nullable: true,
	})
	problems!: string | null;

	@Column(() => String, {
		description: "Remark of the keepers of this graph, in English (หมายเหตุของผู้จัดทำ)",
		nullable: true,
	})
	remark!: string | null;

	@FilterColumn(() => ID, { description: "Code of the province (รหัสจังหวัด)" })
	provinceCode!: string;

	@FilterColumn(() => ID, { description: "Code of the service area (รหัสด้านบริการ)", nullable: true })
	serviceAreaCode!: string | null;

	@FilterColumn(() => ID, {
		description: "Identifier of the agreement this one renews (รหัสความร่วมมือเดิม)",
		nullable: true,
	})
	renewalOfId!: string | null;

	@FilterColumn(() => ID, {
		description: "Identifier of the answer to a survey (รหัสคำตอบ)",
		nullable: true,
	})
	surveyResponseId!: string | null;

	/** Computed by the table from `issues`. */
	@FilterColumn(() => Boolean, {
		description: "True when any issue stands beside the record (มีข้อสังเกต)",
	})
	hasIssues!: boolean;
}
