import { Column, FilterColumn, Key } from "@lao/subgraph/column";
import { DecimalScalar } from "@lao/subgraph/scalars";
import { ImportedFact } from "@lao/subgraph/source";
import { Entity } from "@mikro-orm/decorators/legacy";
import { ID, Int, ObjectType } from "type-graphql";

@Entity({ tableName: "assessment_result" })
@ObjectType({ description: "Result of one LAO in one assessment round (ผลการประเมิน)" })
export class AssessmentResult extends ImportedFact {
	@Key("Identifier of the result: round and body, such as lpa-2561/5220505 (รหัสผลการประเมิน)")
	id!: string;

	@Column(() => Int, { description: "Buddhist-era year of the round (ปี พ.ศ.)" })
	yearBE!: number;

	@Column(() => DecimalScalar, {
		description: "Points over all dimensions as stated; null where not stated (คะแนนรวม)",
		nullable: true,
	})
	totalPoints!: string | null;

	@Column(() => DecimalScalar, {
		description:
			"Largest number of points over all dimensions as stated; null where not stated (คะแนนเต็มรวม)",
		nullable: true,
	})
	totalMaximum!: string | null;

	@Column(() => DecimalScalar, {
		description: "Total in percent as published, whatever its formula (ร้อยละรวมที่เผยแพร่)",
		nullable: true,
	})
	publishedTotal!: string | null;

	@Column(() => Boolean, {
		description: "True when numbers of the source contradict each other (ข้อมูลขัดแย้งกัน)",
	})
	isContradictory!: boolean;

	@FilterColumn(() => ID, { description: "Permanent identifier of the body (รหัสถาวรของ อปท.)" })
	laoId!: string;

	@FilterColumn(() => ID, { description: "Code of the province (รหัสจังหวัด)" })
	provinceCode!: string;

	@FilterColumn(() => ID, { description: "Code of the assessment framework (รหัสระบบการประเมิน)" })
	frameworkCode!: string;

	@FilterColumn(() => ID, { description: "Identifier of the assessment round (รหัสรอบการประเมิน)" })
	roundId!: string;
}
