import { Column, Key } from "@lao/subgraph/column";
import { DateScalar } from "@lao/subgraph/scalars";
import { ImportedFact } from "@lao/subgraph/source";
import { Entity, Property } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { LegalBasisKind } from "./legal-basis-kind.ts";

@Entity({ tableName: "legal_basis" })
@ObjectType({ description: "Decision or plan a study rests on (ฐานอำนาจของการศึกษา)" })
export class LegalBasis extends ImportedFact {
	@Key("Identifier of the basis (รหัสฐานอำนาจ)")
	id!: string;

	@Column(() => LegalBasisKind, { description: "Kind of the basis (ประเภท)" })
	kind!: LegalBasisKind;

	@Column(() => String, { description: "Thai name of the basis (ชื่อภาษาไทย)" })
	nameTh!: string;

	@Column(() => String, { description: "English name of the basis, ours (ชื่อภาษาอังกฤษ)" })
	nameEn!: string;

	@Column(() => DateScalar, {
		description: "Day of the decision; null for a plan (วันที่)",
		nullable: true,
	})
	dated!: string | null;

	@Column(() => String, {
		description: "Day of the decision as written, in the Buddhist era (วันที่ตามเอกสาร พ.ศ.)",
		nullable: true,
	})
	datedTextBE!: string | null;

	@Property({ type: "number", columnType: "integer" })
	position!: number;

	@Property({ type: "string", columnType: "text", index: true })
	studyId!: string;

	@Property({ type: "string", columnType: "text", nullable: true, index: true })
	planTargetCode!: string | null;
}
